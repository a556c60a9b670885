/**
 * What an overlay may write besides new things: its own name (`overlay.yaml`), and what a file of it adds to a thing that is there
 * already. Such a file has the thing's id and no name; the parts are those of `entity.ts`.
 */
import { z } from 'zod'
import { environmentsSchema, formatSchema, phasesSchema, targetSchema, technologySchema } from './entity.js'

export const overlaySchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).describe('Who speaks in it. Every answer that rests on one of its sources shows it.'),
})

const { lifecycle, steps } = technologySchema.shape
const step = steps.unwrap().element

/** When it came is the affair of the file that has the thing; when it ends for a company may be the company's. */
const ends = lifecycle
  .unwrap()
  .pick({ deprecated: true, closedToNew: true, retired: true })
  .prefault({})
  .describe('These dates are followed; what was there before stays beside them as `followed: false`.')

const stepChange = z.strictObject({
  step: step.shape.id.describe('The id of a step that the thing has. What it takes, gives and demands stays as it is.'),
  lifecycle: ends,
  conditions: step.shape.conditions,
})

const words = { $schema: true, id: true, aliases: true, statements: true } as const

export const technologyExtension = technologySchema
  .pick({ ...words, relations: true, steps: true, refusals: true })
  .extend({ lifecycle: ends, stepChanges: z.array(stepChange).default([]) })
export const formatExtension = formatSchema.pick({ ...words, relations: true }).extend({ lifecycle: ends })
export const targetExtension = targetSchema.pick({ ...words, relations: true, refusals: true }).extend({ lifecycle: ends })
export const environmentExtension = environmentsSchema.element.pick(words).extend({ lifecycle: ends })
export const phaseExtension = phasesSchema.element.pick(words).extend({ lifecycle: ends })

export type Ends = z.output<typeof ends>
/** Any of them: what a type does not have is left out. */
export type Extension = Pick<z.output<typeof technologyExtension>, 'id' | 'aliases' | 'statements' | 'lifecycle'> &
  Partial<Omit<z.output<typeof technologyExtension>, 'relations'> & { relations: object[] }>
