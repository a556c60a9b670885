/** The state of the model and of its environment on a partial way, written out so that two can be told apart. */
import { emptyEnvironment } from './environment.js'
import type { Partial } from './walk.js'

/** Empty where nothing is known of either. */
export function stateOf({ properties, environment }: Partial): string {
  const model = properties.size > 0 ? written(properties, () => JSON.stringify([...properties].sort())) : ''
  const versions =
    environment === emptyEnvironment
      ? ''
      : written(environment, () => JSON.stringify([[...environment.ranges].sort(), [...environment.pinned].sort()]))
  return model === '' && versions === '' ? '' : `|${model}|${versions}`
}

/** Partial ways share what did not change between them, so that it is written out once. */
const texts = new WeakMap<object, string>()
function written(value: object, write: () => string): string {
  let text = texts.get(value)
  if (text === undefined) texts.set(value, (text = write()))
  return text
}
