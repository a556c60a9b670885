/** One step of a way in English: a clause in the imperative, without its capital and full stop. */
import { inSentence, listed, withArticle, withThe } from './english.js'
import { bears, type Name, type ToldStep } from './told.js'
import { rangeInWords, versionsInWords } from './versions.js'

export function stepInEnglish(step: ToldStep): string {
  const output = withArticle(step.output.en)
  const tools = toolsOf(step)
  if (step.kind === 'TRAIN' || step.input === null)
    return `train the model${tools}${elsewhere(step)}, which gives ${output}${step.sets.length === 0 ? '' : ` and ${effectsOf(step.sets)}`}`
  const input = withThe(step.input.en)
  const end = `${tools}${which(step.sets)}${elsewhere(step)}`
  if (step.kind === 'PACKAGE') return `package ${input} as ${output}${end}`
  if (step.kind === 'DEPLOY') return `deploy ${input} to ${output}${end}`
  if (step.input.en === step.output.en) return `${reworked(step, input)}${elsewhere(step)}; the format stays the same`
  if (!step.saves) return `convert ${input} to ${output}${end}`
  if (step.output.live && !step.input.live)
    return `load ${input} back into memory${tools}, as ${withArticle(withoutMemory(step.output.en))}${which(step.sets)}${elsewhere(step)}`
  if (step.output.live) return `use ${input} as ${withArticle(withoutMemory(step.output.en))}${end}`
  return `save ${input} as ${output}${end}`
}

/** A step that gives back the format that it took does what it sets: "quantise the ONNX model to 8-bit integers". */
function reworked(step: ToldStep, input: string): string {
  const [first, ...rest] = step.sets
  if (first !== undefined && isInteger(first)) return `quantise ${input} to ${first.value.en}s${toolsOf(step)}${which(rest)}`
  return `process ${input}${toolsOf(step)}${which(step.sets)}`
}

const which = (sets: ToldStep['sets']) => (sets.length === 0 ? '' : `, which ${effectsOf(sets)}`)

/** "back into memory as a Caffe model", since "as a Caffe model in memory" says it twice. */
const withoutMemory = (name: string) => name.replace(/ in memory$/, '')

/** " with TensorFlow (2.1 or later) and Docker". A tool whose name the place's has in it is not named twice. */
function toolsOf(step: ToldStep): string {
  // One of several alone would seem to be what does it.
  const isSaid = step.kind === 'DEPLOY' && step.technologies.every(tool => bears(step.output.en, tool.en) && rangesOf(step, tool) === '')
  const tools = isSaid ? [] : step.technologies
  return tools.length === 0 ? '' : ` with ${listed(tools.map(tool => tool.en + rangesOf(step, tool)))}`
}

/** Several ranges are of one row of a table, so all of them hold. */
function rangesOf(step: ToldStep, tool: Name): string {
  const ranges = step.versions.filter(range => range.of.en === tool.en).flatMap(range => versionsInWords(range, 'EN') ?? [])
  return ranges.length === 0 ? '' : ` (${ranges.join('; ')})`
}

/** Versions of what is not among the step's tools: of the library that the model was trained with, of a format. */
function elsewhere(step: ToldStep): string {
  const others = step.versions.filter(range => step.technologies.every(tool => tool.en !== range.of.en))
  const told = others.flatMap(range => rangeInWords(range, 'EN') ?? [])
  return told.length === 0 ? '' : `, for ${listed(told)}`
}

/** "quantises it to 8-bit integers", "sets its Keras backend to JAX". */
function effectsOf(sets: ToldStep['sets']): string {
  return listed(
    sets.map(set =>
      isInteger(set) ? `quantises it to ${set.value.en}s` : `sets ${owned(inSentence(set.property.en))} to ${inSentence(set.value.en)}`,
    ),
  )
}

/** "its Keras backend", "the operating system of the engine". */
const owned = (property: string) => `${property.includes(' of ') ? 'the' : 'its'} ${property}`

const isInteger = (set: ToldStep['sets'][number]) => /-bit integer$/.test(set.value.en)
