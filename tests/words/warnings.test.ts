/** Each warning says what is uncertain about its step, and what to do; the step comes first, in a sentence of its own. */
import { expect, test } from 'vitest'
import type { Name, ToldRange, ToldWarning } from '../../src/words/told.js'
import { warningMessage } from '../../src/words/warnings.js'

const named = (en: string, ko = en): Name => ({ en, ko })
const range = (of: string, since: string | null, until: string | null, through: string | null = null): ToldRange => ({
  of: named(of),
  since,
  until,
  through,
})
const precision = named('Numeric precision', '수치 정밀도')
const algorithm = named('Algorithm', '알고리즘')
const int8 = named('8-bit integer', '8비트 정수')
const int16 = named('16-bit integer', '16비트 정수')
const step = named('onnxmltools makes ONNX of an XGBoost model.', 'onnxmltools가 XGBoost 모델을 ONNX로 만듭니다.')

const cases: [Partial<ToldWarning> & Pick<ToldWarning, 'code'>, string, string][] = [
  [
    { code: 'RETIRED_STEP', day: '2019-04-01' },
    'This step has been retired since 2019-04-01 and can no longer be taken; it concerns only models that went this way before. Leave out `includeRetired` to see the ways that are open.',
    '이 단계는 2019년 4월 1일에 종료되어 더 이상 사용할 수 없으며, 그 전에 이 단계를 거친 모델에만 해당합니다. 지금 열려 있는 경로만 보려면 `includeRetired` 없이 조회하십시오.',
  ],
  [
    { code: 'RETIRED_STEP' },
    'This step has been retired and can no longer be taken; it concerns only models that went this way before. Leave out `includeRetired` to see the ways that are open.',
    '이 단계는 종료되어 더 이상 사용할 수 없으며, 그 전에 이 단계를 거친 모델에만 해당합니다. 지금 열려 있는 경로만 보려면 `includeRetired` 없이 조회하십시오.',
  ],
  [
    { code: 'PLANNED_STEP', day: '2027-01-10' },
    'This step is not to be had before 2027-01-10: wait until then, or ask with `asOf: "2027-01-10"`.',
    '이 단계는 2027년 1월 10일이 되어야 사용할 수 있습니다. 그때까지 기다리거나 `asOf`를 그날로 지정해 조회하십시오.',
  ],
  [
    { code: 'PLANNED_STEP' },
    'This step has not been released, and no day is known for it: try it out with a development version, or wait for a release.',
    '이 단계는 아직 출시되지 않았고 출시일도 알려져 있지 않습니다. 개발 버전으로 시험만 해 보거나 출시를 기다리십시오.',
  ],
  [
    { code: 'DEPRECATED_STEP', day: '2025-03-31' },
    'This step has been deprecated since 2025-03-31: still to be had, but unmaintained, out of support or advised against. For something new prefer a way without it, with `includeDeprecated: false`.',
    '이 단계는 2025년 3월 31일부터 지원이 중단되었거나 권장되지 않습니다. 아직 사용할 수는 있지만, 새로 시작한다면 `includeDeprecated: false`로 조회해 이 단계를 거치지 않는 경로를 고르십시오.',
  ],
  [
    { code: 'CLOSED_TO_NEW', day: '2018-12-14' },
    'This step has been closed to new users since 2018-12-14: only those who were there before can take it. If you are new to it, ask with `newUser: true`.',
    '이 단계는 2018년 12월 14일부터 신규 사용자를 받지 않아 기존 사용자만 이용할 수 있습니다. 처음 사용한다면 `newUser: true`로 조회하십시오.',
  ],
  [
    { code: 'RETIRES_SOON', day: '2027-10-12' },
    'This step will be retired on 2027-10-12: build nothing new on it, and move what uses it before then.',
    '이 단계는 2027년 10월 12일에 종료될 예정입니다. 새로 도입하지 말고, 이미 사용하고 있다면 그 전에 다른 경로로 옮기십시오.',
  ],
  [
    { code: 'RETIRES_SOON' },
    'This step will be retired soon: build nothing new on it, and move what uses it before then.',
    '이 단계는 곧 종료될 예정입니다. 새로 도입하지 말고, 이미 사용하고 있다면 그 전에 다른 경로로 옮기십시오.',
  ],
  [
    { code: 'UNTESTED_VERSION', versions: [range('XGBoost', null, '1.4.3', '1.4.2')] },
    'This step is documented for XGBoost (before 1.4.3; the last one named is 1.4.2); here a version outside of that is used, which nobody has tested. Try it with one of your models first, or choose a version that is documented.',
    '이 단계의 문서에 명시된 버전은 XGBoost 1.4.3 미만(언급된 마지막 버전은 1.4.2)입니다. 여기서는 그 범위를 벗어나 아무도 시험하지 않은 버전을 사용하므로, 먼저 모델 하나로 시험해 보거나 문서에 명시된 버전을 고르십시오.',
  ],
  [
    { code: 'UNTESTED_VERSION', versions: [range('XGBoost', '1.0', '3'), range('Python', '3.10', null)] },
    'This step is documented for XGBoost (1.0 or later, before 3) and Python (3.10 or later); here a version outside of that is used, which nobody has tested. Try it with one of your models first, or choose a version that is documented.',
    '이 단계의 문서에 명시된 버전은 XGBoost 1.0 이상 3 미만, Python 3.10 이상입니다. 여기서는 그 범위를 벗어나 아무도 시험하지 않은 버전을 사용하므로, 먼저 모델 하나로 시험해 보거나 문서에 명시된 버전을 고르십시오.',
  ],
  [
    { code: 'UNTESTED_VERSION' },
    'A version is used here that nobody has tested. Try it with one of your models first, or choose a version that is documented.',
    '여기서는 아무도 시험하지 않은 버전을 사용하므로, 먼저 모델 하나로 시험해 보거나 문서에 명시된 버전을 고르십시오.',
  ],
  [
    { code: 'MODEL_REQUIREMENT', demands: [{ property: precision, values: [int8, int16], excluded: [] }] },
    'This step takes only some models (numeric precision: 8-bit integer or 16-bit integer). Nothing says whether yours is one: check it, or tell it in `where.model`.',
    '이 단계는 다음 조건에 맞는 모델만 받습니다(수치 정밀도: 8비트 정수 또는 16비트 정수). 사용하려는 모델이 조건에 맞는지는 알 수 없으니 직접 확인하거나 `where.model`에 지정하십시오.',
  ],
  [
    {
      code: 'MODEL_REQUIREMENT',
      demands: [
        { property: precision, values: [int8], excluded: [] },
        { property: algorithm, values: [], excluded: [named('GLRM'), named('Word2Vec')] },
      ],
    },
    'This step takes only some models (numeric precision: 8-bit integer; algorithm: anything but GLRM or Word2Vec). Nothing says whether yours is one: check it, or tell it in `where.model`.',
    '이 단계는 다음 조건에 맞는 모델만 받습니다(수치 정밀도: 8비트 정수, 알고리즘: GLRM, Word2Vec 제외). 사용하려는 모델이 조건에 맞는지는 알 수 없으니 직접 확인하거나 `where.model`에 지정하십시오.',
  ],
  [
    { code: 'MODEL_REQUIREMENT', demands: [{ property: algorithm, values: [named('GBM')], excluded: [named('GLRM')] }] },
    'This step takes only some models (algorithm: GBM, but not GLRM). Nothing says whether yours is one: check it, or tell it in `where.model`.',
    '이 단계는 다음 조건에 맞는 모델만 받습니다(알고리즘: GBM, GLRM 제외). 사용하려는 모델이 조건에 맞는지는 알 수 없으니 직접 확인하거나 `where.model`에 지정하십시오.',
  ],
  [
    { code: 'UNDATED_STEP', day: '2021-05-01' },
    'Nobody states when this step came about; it is first attested on 2021-05-01. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.',
    '이 단계가 언제부터 있었는지 밝힌 자료는 없고, 확인되는 가장 이른 날은 2021년 5월 1일입니다. 조회 기준일에 이미 있었는지는 확실하지 않으니 당시의 릴리스 노트를 확인하십시오.',
  ],
  [
    { code: 'UNDATED_STEP' },
    'Nobody states when this step came about. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.',
    '이 단계가 언제부터 있었는지 밝힌 자료는 없습니다. 조회 기준일에 이미 있었는지는 확실하지 않으니 당시의 릴리스 노트를 확인하십시오.',
  ],
  [
    { code: 'NOT_STATED', traits: ['offline', 'gpu', 'openSource'] },
    'Nobody states whether this step predicts without a network, uses a GPU or consists of open source alone. Find it out before you rely on it, or leave out `allowUnstated` to see only ways for which it is stated.',
    '이 단계가 네트워크 없이 예측하는지, GPU를 사용하는지, 오픈 소스만으로 이루어지는지를 밝힌 자료가 없습니다. 사용하기 전에 직접 확인하거나, `allowUnstated` 없이 조회해 확인된 경로만 보십시오.',
  ],
  [
    { code: 'NOT_STATED', traits: ['gpu'] },
    'Nobody states whether this step uses a GPU. Find it out before you rely on it, or leave out `allowUnstated` to see only ways for which it is stated.',
    '이 단계가 GPU를 사용하는지를 밝힌 자료가 없습니다. 사용하기 전에 직접 확인하거나, `allowUnstated` 없이 조회해 확인된 경로만 보십시오.',
  ],
  [
    { code: 'COMPOSED_STEP' },
    'No single source states this step: it is put together from several. Try it before you rely on it.',
    '이 단계는 하나의 자료에 온전히 나와 있지 않고 여러 자료의 내용을 조합한 것입니다. 본격적으로 사용하기 전에 먼저 시험해 보십시오.',
  ],
  [
    { code: 'UNOFFICIAL_STEP' },
    'This step is unofficial: those who make the formats or the place that it joins neither made it nor name it as the way. Check that it is maintained, or ask with `official: true`.',
    '이 단계는 해당 형식이나 배포 대상을 만든 곳에서 제공하지도 안내하지도 않는 비공식 방법입니다. 꾸준히 유지 관리되고 있는지 확인하거나 `official: true`로 조회하십시오.',
  ],
  [
    { code: 'LOSSY_STEP' },
    'Something of the model may be lost in this step: compare its predictions before and after, or ask with `lossless: true`.',
    '이 단계에서 모델의 일부가 손실될 수 있습니다. 이 단계 전후의 예측 결과를 비교해 보거나 `lossless: true`로 조회하십시오.',
  ],
]

test.each(cases)('%j', (given, english, korean) => {
  const warning: ToldWarning = { step, day: null, versions: [], demands: [], traits: [], ...given }
  expect(warningMessage(warning, 'EN')).toBe(`${step.en} ${english}`)
  expect(warningMessage(warning, 'KO')).toBe(`${step.ko} ${korean}`)
})
