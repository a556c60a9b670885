/** What the seed's README shows as an example is of the shape that files have. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { technologySchema } from '../../src/knowledge/entity.js'

test('the example with every case can be read, and has every case', () => {
  const readme = readFileSync(new URL('../../seed/README.md', import.meta.url), 'utf8')
  const [, yaml] = /```yaml\n(.*?)```/s.exec(readme)!
  const { data, error } = technologySchema.safeParse(parse(yaml!, { schema: 'core' }))
  expect(error).toBeUndefined()
  const [step] = data!.steps
  expect(step!.versions.length * step!.conditions.length * data!.refusals.length * data!.relations.length).toBeGreaterThan(0)
})
