/** What stands in the way, in Korean. */
import { koreanDay } from './korean.js'
import { withParticle } from './particles.js'
import { type BlockerReason, isOfDay, type ToldBlocker } from './told.js'

export function blockerInKorean(blocker: ToldBlocker): string {
  const { reason, origin, end, change, missing } = blocker
  const whole = `${origin.ko}에서 ${end.ko}까지 가는 경로`
  // A search that was cut knows nothing of the ways that it did not come to.
  if (reason === 'SEARCH_CUT' && blocker.noWay)
    return `지금 조건으로는 ${withParticle(whole, '이/가')} 없습니다. 그 이유를 찾는 탐색은 한도(${blocker.stoppedBy})에 이르러 중단되었으므로, 다른 이유나 경로를 여는 다른 변경이 더 있을 수 있습니다. 조건을 더 좁혀 조회하면 탐색이 끝까지 진행됩니다.`
  if (reason === 'SEARCH_CUT')
    return `${whole}를 찾기 전에 탐색이 한도${blocker.stoppedBy === null ? '' : `(${blocker.stoppedBy})`}에 이르러 중단되었으므로, 경로가 있는지는 알 수 없습니다. \`maxConversions\`를 줄이거나 \`where\` 조건을 더 좁히거나, 넓은 범위 대신 기술, 형식, 대상을 하나씩 지정해 조회하십시오.`
  if (change !== null) return `${reasons[reason](blocker)} ${changed(change)} ${ofSteps(blocker.steps)} 있습니다.`
  const refused = reason === 'REFUSED'
  if (missing !== null) {
    const step = missingStep(missing, origin.ko)
    if (refused) return `${step}는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.`
    const there = documented[reason]
    if (there) return `${step}는 문서에 나와 있지만 ${there(blocker)}`
    const onlyThat = missing.from?.ko === origin.ko && missing.to.ko === end.ko
    return `${step}를 설명한 자료가 없습니다. ${onlyThat ? '' : `${whole}에서 `}이 단계 하나만 빠져 있습니다.`
  }
  if (refused) return `${whole}는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.`
  return `${whole}를 설명한 자료가 없으며, 한 가지만 바꾸어서는 경로가 생기지 않습니다. 두 가지 이상이 달라져야 합니다.`
}

function changed(change: NonNullable<ToldBlocker['change']>): string {
  switch (change.kind) {
    case 'asOf':
      return `${koreanDay(change.day)}을 기준으로 조회하면`
    case 'trainedOn':
      return `${koreanDay(change.day)}에 학습한 모델이라면`
    case 'maxConversions':
      return `\`maxConversions: ${change.to}\`까지 허용하면`
    case 'filter':
      return change.value === null
        ? `\`where.${change.field}\` 조건 없이 조회하면`
        : `\`where.${change.field}\`에서 "${change.value}" 항목을 빼면`
  }
}

const ofSteps = (steps: number | null) => (steps === null ? '경로가' : `${steps}단계로 이루어진 경로가`)

function missingStep({ from, to, toTarget }: NonNullable<ToldBlocker['missing']>, origin: string): string {
  if (from === null) return `${withParticle(origin, '으로/로')} 학습해 ${withParticle(to.ko, '을/를')} 얻는 단계`
  return toTarget
    ? `${withParticle(from.ko, '을/를')} ${to.ko}에 배포하는 단계`
    : `${from.ko}에서 ${withParticle(to.ko, '으로/로')} 가는 단계`
}

/** Where the graph has the step that seems to be missing. */
const documented: Partial<Record<BlockerReason, (blocker: ToldBlocker) => string>> = {
  RETIRED: ({ asOf }) => `${koreanDay(asOf)} 기준으로 이미 종료되었습니다.`,
  NOT_YET: ({ asOf }) => `${koreanDay(asOf)} 기준으로 아직 나오지 않았습니다.`,
  FILTER: () => '지금 질문의 조건에서는 제외됩니다.',
}

const nothingDocumented = () => '지금 조건으로는 경로에 필요한 단계를 설명한 자료가 없습니다.'
const reasons: Record<Exclude<BlockerReason, 'SEARCH_CUT'>, (blocker: ToldBlocker) => string> = {
  REFUSED: () => '지금 조건의 경로는 지원되지 않는다고 문서에 나와 있으며, 근거가 되는 내용을 함께 제시합니다.',
  RETIRED: ({ asOf }) => `${koreanDay(asOf)} 기준으로 경로에 필요한 요소 중 일부가 이미 종료되었습니다.`,
  NOT_YET: ({ asOf }) => `${koreanDay(asOf)} 기준으로 경로에 필요한 요소 중 일부가 아직 나오지 않았습니다.`,
  CLOSED_TO_NEW: ({ asOf }) => `${koreanDay(asOf)} 기준으로 경로에 필요한 요소 중 일부가 신규 사용자를 받지 않습니다.`,
  VERSION: () => '경로에 필요한 요소가 요청한 버전을 지원하지 않습니다.',
  MODEL: () => '경로에 필요한 요소가 요청한 특성의 모델을 받지 않습니다.',
  FILTER: ({ asOf, change }) =>
    isOfDay(change)
      ? `${koreanDay(asOf)} 기준으로 경로에 필요한 요소 중 일부가 지원 중단되었거나 권장되지 않는데, 요청한 필터가 이를 제외합니다.`
      : '요청한 필터가 경로에 필요한 요소를 제외합니다.',
  TOO_MANY_CONVERSIONS: () => '허용한 횟수보다 변환을 더 많이 거쳐야 합니다.',
  NO_TRAINING_STEP: nothingDocumented,
  NO_CONVERSION: nothingDocumented,
  NO_DEPLOY_STEP: nothingDocumented,
}
