/** One step of a way in Korean: a whole sentence in 합니다체. */
import { koreanList } from './korean.js'
import { withParticle } from './particles.js'
import { bears, type Name, type ToldStep } from './told.js'
import { rangeInWords, versionsInWords } from './versions.js'

export function stepInKorean(step: ToldStep): string {
  const output = step.output.ko
  if (step.kind === 'TRAIN' || step.input === null)
    return sentence(step, `${withParticle(koreanList(toolsOf(step)), '으로/로')} 모델을 학습해 ${withParticle(output, '을/를')} 얻`)
  const start = usingTools(step) + withParticle(step.input.ko, '을/를')
  if (step.kind === 'PACKAGE') return sentence(step, `${start} ${withParticle(output, '으로/로')} 패키징하`)
  if (step.kind === 'DEPLOY') return sentence(step, `${start} ${output}에 배포하`)
  if (step.input.ko === output) return reworked(step, start)
  if (!step.saves) return sentence(step, `${start} ${withParticle(output, '으로/로')} 변환하`)
  if (step.output.live && !step.input.live)
    return sentence(step, `${start} 다시 메모리로 불러와 ${withParticle(withoutMemory(output), '을/를')} 얻`)
  if (step.output.live) return sentence(step, `${start} ${withParticle(withoutMemory(output), '으로/로')} 활용하`)
  return sentence(step, `${start} ${withParticle(output, '으로/로')} 저장하`)
}

/** 메모리로 불러와 Caffe 모델을 얻습니다: "메모리의" would say it twice. */
const withoutMemory = (name: string) => name.replace(/^메모리의 /, '')

/** A step that gives back the format that it took does what it sets: "ONNX를 8비트 정수로 양자화합니다". */
function reworked(step: ToldStep, start: string): string {
  const [first, ...rest] = effectsOf(step)
  const stems = first !== undefined && isInteger(step.sets[0]!) ? [`${start} ${first}`, ...rest] : [`${start} 처리하`, ...effectsOf(step)]
  return `${joined(stems)}(형식은 그대로입니다)${elsewhere(step)}.`
}

const sentence = (step: ToldStep, stem: string) => `${joined([stem, ...effectsOf(step)])}${elsewhere(step)}.`

/** 변환하 → 변환합니다; 변환하, 양자화하 → 변환하고 양자화합니다; 얻 → 얻습니다. */
function joined(stems: string[]): string {
  const last = stems.at(-1)!
  const end = last.endsWith('하') ? `${last.slice(0, -1)}합니다` : `${last}습니다`
  return [...stems.slice(0, -1).map(each => `${each}고`), end].join(' ')
}

function effectsOf(step: ToldStep): string[] {
  return step.sets.map(set =>
    isInteger(set)
      ? `${withParticle(set.value.ko, '으로/로')} 양자화하`
      : `${withParticle(set.property.ko, '을/를')} ${withParticle(set.value.ko, '으로/로')} 설정하`,
  )
}

const isInteger = (set: ToldStep['sets'][number]) => /비트 정수$/.test(set.value.ko)

/** "Docker와 TensorFlow를 사용해 ". A tool whose name the place's has in it is not named twice. */
function usingTools(step: ToldStep): string {
  const tools = toolsOf(step)
  return tools.length === 0 ? '' : `${withParticle(koreanList(tools), '을/를')} 사용해 `
}

function toolsOf(step: ToldStep): string[] {
  // One of several alone would seem to be what does it.
  const isSaid = step.kind === 'DEPLOY' && step.technologies.every(tool => bears(step.output.ko, tool.ko) && rangesOf(step, tool) === '')
  return isSaid ? [] : step.technologies.map(tool => tool.ko + rangesOf(step, tool))
}

/** Several ranges are of one row of a table, so all of them hold. */
function rangesOf(step: ToldStep, tool: Name): string {
  const ranges = step.versions.filter(range => range.of.ko === tool.ko).flatMap(range => versionsInWords(range, 'KO') ?? [])
  return ranges.length === 0 ? '' : `(${ranges.join(', ')})`
}

/** Versions of what is not among the step's tools: of the library that the model was trained with, of a format. */
function elsewhere(step: ToldStep): string {
  const others = step.versions.filter(range => step.technologies.every(tool => tool.ko !== range.of.ko))
  const told = others.flatMap(range => rangeInWords(range, 'KO') ?? [])
  return told.length === 0 ? '' : `(${told.join(', ')} 기준)`
}
