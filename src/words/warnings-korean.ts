/** The warnings in Korean, one a code. */
import { koreanDay } from './korean.js'
import type { ToldRange, ToldWarning, WarningCode } from './told.js'
import { rangeInWords } from './versions.js'

export const warningsInKorean: Record<WarningCode, (warning: ToldWarning) => string> = {
  RETIRED_STEP: ({ day }) =>
    `이 단계는 ${on(day)}종료되어 더 이상 사용할 수 없으며, 그 전에 이 단계를 거친 모델에만 해당합니다. 지금 열려 있는 경로만 보려면 \`includeRetired\` 없이 조회하십시오.`,
  PLANNED_STEP: ({ day }) =>
    day === null
      ? '이 단계는 아직 출시되지 않았고 출시일도 알려져 있지 않습니다. 개발 버전으로 시험만 해 보거나 출시를 기다리십시오.'
      : `이 단계는 ${koreanDay(day)}이 되어야 사용할 수 있습니다. 그때까지 기다리거나 \`asOf\`를 그날로 지정해 조회하십시오.`,
  DEPRECATED_STEP: ({ day }) =>
    `이 단계는 ${since(day)}지원이 중단되었거나 권장되지 않습니다. 아직 사용할 수는 있지만, 새로 시작한다면 \`includeDeprecated: false\`로 조회해 이 단계를 거치지 않는 경로를 고르십시오.`,
  CLOSED_TO_NEW: ({ day }) =>
    `이 단계는 ${since(day)}신규 사용자를 받지 않아 기존 사용자만 이용할 수 있습니다. 처음 사용한다면 \`newUser: true\`로 조회하십시오.`,
  RETIRES_SOON: ({ day }) =>
    `이 단계는 ${on(day) || '곧 '}종료될 예정입니다. 새로 도입하지 말고, 이미 사용하고 있다면 그 전에 다른 경로로 옮기십시오.`,
  UNTESTED_VERSION: ({ versions }) =>
    `${versions.length === 0 ? '여기서는 ' : `이 단계의 문서에 명시된 버전은 ${versions.map(ranged).join(', ')}입니다. 여기서는 그 범위를 벗어나 `}아무도 시험하지 않은 버전을 사용하므로, 먼저 모델 하나로 시험해 보거나 문서에 명시된 버전을 고르십시오.`,
  MODEL_REQUIREMENT: ({ demands }) =>
    `이 단계는 다음 조건에 맞는 모델만 받습니다(${demands.map(demanded).join(', ')}). 사용하려는 모델이 조건에 맞는지는 알 수 없으니 직접 확인하거나 \`where.model\`에 지정하십시오.`,
  UNDATED_STEP: ({ day }) =>
    `이 단계가 언제부터 있었는지 밝힌 자료는 없${day === null ? '습니다' : `고, 확인되는 가장 이른 날은 ${koreanDay(day)}입니다`}. 조회 기준일에 이미 있었는지는 확실하지 않으니 당시의 릴리스 노트를 확인하십시오.`,
  NOT_STATED: ({ traits }) =>
    `이 단계가 ${traits.map(trait => traitWords[trait]).join(', ')}를 밝힌 자료가 없습니다. 사용하기 전에 직접 확인하거나, \`allowUnstated\` 없이 조회해 확인된 경로만 보십시오.`,
  COMPOSED_STEP: () =>
    '이 단계는 하나의 자료에 온전히 나와 있지 않고 여러 자료의 내용을 조합한 것입니다. 본격적으로 사용하기 전에 먼저 시험해 보십시오.',
  UNOFFICIAL_STEP: () =>
    '이 단계는 해당 형식이나 배포 대상을 만든 곳에서 제공하지도 안내하지도 않는 비공식 방법입니다. 꾸준히 유지 관리되고 있는지 확인하거나 `official: true`로 조회하십시오.',
  LOSSY_STEP: () =>
    '이 단계에서 모델의 일부가 손실될 수 있습니다. 이 단계 전후의 예측 결과를 비교해 보거나 `lossless: true`로 조회하십시오.',
}

const traitWords = {
  offline: '네트워크 없이 예측하는지',
  gpu: 'GPU를 사용하는지',
  openSource: '오픈 소스만으로 이루어지는지',
}

const on = (day: string | null) => (day === null ? '' : `${koreanDay(day)}에 `)
const since = (day: string | null) => (day === null ? '' : `${koreanDay(day)}부터 `)

/** The end of a range is often drawn just behind the last version that a source names; a reader wants to know that one. */
function ranged(range: ToldRange): string {
  const words = rangeInWords(range, 'KO') ?? range.of.ko
  return range.through !== null && range.until !== null ? `${words}(언급된 마지막 버전은 ${range.through})` : words
}

function demanded({ property, values, excluded }: ToldWarning['demands'][number]): string {
  const wanted = values.map(value => value.ko).join(' 또는 ')
  const unwanted = excluded.length === 0 ? '' : `${excluded.map(value => value.ko).join(', ')} 제외`
  return `${property.ko}: ${[wanted, unwanted].filter(part => part !== '').join(', ')}`
}
