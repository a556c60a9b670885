/** What stands in the way, and what would have to be otherwise. */
import { describe, expect, test } from 'vitest'
import { blockerMessage } from '../../src/words/blockers.js'
import type { Name, ToldBlocker } from '../../src/words/told.js'

const named = (en: string, ko = en): Name => ({ en, ko })
const studioModel = named('Studio model', 'Studio 모델')
const predict = named('SQL Server PREDICT')
const asOf = { kind: 'asOf', day: '2018-06-01' } as const
type Case = [Partial<ToldBlocker> & Pick<ToldBlocker, 'reason'>, string, string]

function says(given: Case[0], english: string, korean: string) {
  const origin = named('Azure Machine Learning Studio')
  const blocker: ToldBlocker = {
    origin,
    end: predict,
    asOf: '2026-11-24',
    change: null,
    missing: null,
    stoppedBy: null,
    noWay: false,
    steps: null,
    ...given,
  }
  expect(blockerMessage(blocker, 'EN')).toBe(english)
  expect(blockerMessage(blocker, 'KO')).toBe(korean)
}

describe('a change that opens a way', () => {
  test.each<Case>([
    [
      { reason: 'RETIRED', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: what it needs is retired by 2026-11-24.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 이미 종료되었습니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'NOT_YET', change: { kind: 'asOf', day: '2026-12-30' }, steps: 3 },
      'Asked for 2026-12-30 there is a way of 3 steps: what it needs is not yet to be had on 2026-11-24.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 아직 나오지 않았습니다. 2026년 12월 30일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'CLOSED_TO_NEW', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: what it needs takes no new users on 2026-11-24.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 신규 사용자를 받지 않습니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'RETIRED', change: { kind: 'trainedOn', day: '2018-06-01' }, steps: 1 },
      'For a model trained on 2018-06-01 there is a way of 1 step: what it needs is retired by 2026-11-24.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 이미 종료되었습니다. 2018년 6월 1일에 학습한 모델이라면 1단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'TOO_MANY_CONVERSIONS', change: { kind: 'maxConversions', to: 6 }, steps: 7 },
      'With `maxConversions: 6` there is a way of 7 steps: it needs more conversions than were allowed.',
      '허용한 횟수보다 변환을 더 많이 거쳐야 합니다. `maxConversions: 6`까지 허용하면 7단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'FILTER', change: { kind: 'filter', field: 'official', value: null }, steps: 3 },
      'Without `where.official` there is a way of 3 steps: the filter leaves out what it needs.',
      '요청한 필터가 경로에 필요한 요소를 제외합니다. `where.official` 조건 없이 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'FILTER', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: what it needs is deprecated by 2026-11-24, and the filter leaves that out.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 지원 중단되었거나 권장되지 않는데, 요청한 필터가 이를 제외합니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'FILTER', change: { kind: 'filter', field: 'via', value: 'onnx' }, steps: 3 },
      'Without "onnx" in `where.via` there is a way of 3 steps: the filter leaves out what it needs.',
      '요청한 필터가 경로에 필요한 요소를 제외합니다. `where.via`에서 "onnx" 항목을 빼면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'CLOSED_TO_NEW', change: { kind: 'filter', field: 'newUser', value: null }, steps: 3 },
      'Without `where.newUser` there is a way of 3 steps: what it needs takes no new users on 2026-11-24.',
      '2026년 11월 24일 기준으로 경로에 필요한 요소 중 일부가 신규 사용자를 받지 않습니다. `where.newUser` 조건 없이 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'VERSION', change: { kind: 'filter', field: 'versions', value: 'scikit-learn 1.6' }, steps: 3 },
      'Without "scikit-learn 1.6" in `where.versions` there is a way of 3 steps: what it needs does not work with the versions that are asked for.',
      '경로에 필요한 요소가 요청한 버전을 지원하지 않습니다. `where.versions`에서 "scikit-learn 1.6" 항목을 빼면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'MODEL', change: { kind: 'filter', field: 'model', value: 'precision: float16' }, steps: null },
      'Without "precision: float16" in `where.model` there is a way: what it needs does not take a model such as is asked for.',
      '경로에 필요한 요소가 요청한 특성의 모델을 받지 않습니다. `where.model`에서 "precision: float16" 항목을 빼면 경로가 있습니다.',
    ],
    [
      { reason: 'REFUSED', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: as it is asked, it is documented to be refused, and the statement that says so is given beside this.',
      '지금 조건의 경로는 지원되지 않는다고 문서에 나와 있으며, 근거가 되는 내용을 함께 제시합니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'NO_TRAINING_STEP', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: as it is asked, a step that it needs is not documented.',
      '지금 조건으로는 경로에 필요한 단계를 설명한 자료가 없습니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'NO_CONVERSION', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: as it is asked, a step that it needs is not documented.',
      '지금 조건으로는 경로에 필요한 단계를 설명한 자료가 없습니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
    [
      { reason: 'NO_DEPLOY_STEP', change: asOf, steps: 3 },
      'Asked for 2018-06-01 there is a way of 3 steps: as it is asked, a step that it needs is not documented.',
      '지금 조건으로는 경로에 필요한 단계를 설명한 자료가 없습니다. 2018년 6월 1일을 기준으로 조회하면 3단계로 이루어진 경로가 있습니다.',
    ],
  ])('%j', says)
})

describe('a missing step', () => {
  test.each<Case>([
    [
      { reason: 'NO_TRAINING_STEP', missing: { from: null, to: named('Spark ML model', 'Spark ML 모델'), toTarget: false } },
      'Nothing documents training with Azure Machine Learning Studio that gives a Spark ML model: that alone is missing on the way from Azure Machine Learning Studio to SQL Server PREDICT.',
      'Azure Machine Learning Studio로 학습해 Spark ML 모델을 얻는 단계를 설명한 자료가 없습니다. Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로에서 이 단계 하나만 빠져 있습니다.',
    ],
    [
      { reason: 'NO_CONVERSION', missing: { from: studioModel, to: named('ONNX'), toTarget: false } },
      'Nothing documents a step from a Studio model to ONNX: that alone is missing on the way from Azure Machine Learning Studio to SQL Server PREDICT.',
      'Studio 모델에서 ONNX로 가는 단계를 설명한 자료가 없습니다. Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로에서 이 단계 하나만 빠져 있습니다.',
    ],
    [
      {
        reason: 'NO_CONVERSION',
        origin: named('ONNX'),
        end: named('PMML'),
        missing: { from: named('ONNX'), to: named('PMML'), toTarget: false },
      },
      'Nothing documents a step from ONNX to PMML: that alone is missing.',
      'ONNX에서 PMML로 가는 단계를 설명한 자료가 없습니다. 이 단계 하나만 빠져 있습니다.',
    ],
    [
      { reason: 'NO_DEPLOY_STEP', missing: { from: studioModel, to: predict, toTarget: true } },
      'Nothing documents deploying a Studio model to SQL Server PREDICT: that alone is missing on the way from Azure Machine Learning Studio to SQL Server PREDICT.',
      'Studio 모델을 SQL Server PREDICT에 배포하는 단계를 설명한 자료가 없습니다. Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로에서 이 단계 하나만 빠져 있습니다.',
    ],
    [
      { reason: 'REFUSED', missing: { from: studioModel, to: predict, toTarget: true } },
      'It is documented that deploying a Studio model to SQL Server PREDICT is refused; the statement that says so is given beside this.',
      'Studio 모델을 SQL Server PREDICT에 배포하는 단계는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.',
    ],
    [
      { reason: 'REFUSED', missing: { from: studioModel, to: named('OpenVINO IR'), toTarget: false } },
      'It is documented that a step from a Studio model to OpenVINO IR is refused; the statement that says so is given beside this.',
      'Studio 모델에서 OpenVINO IR로 가는 단계는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.',
    ],
    [
      { reason: 'REFUSED', missing: { from: null, to: named('PMML'), toTarget: false } },
      'It is documented that training with Azure Machine Learning Studio that gives PMML is refused; the statement that says so is given beside this.',
      'Azure Machine Learning Studio로 학습해 PMML을 얻는 단계는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.',
    ],
  ])('%j', says)
})

describe('neither', () => {
  test.each<Case>([
    [
      { reason: 'NO_CONVERSION' },
      'Nothing documents a way from Azure Machine Learning Studio to SQL Server PREDICT, and no single change would open one: more than one thing would have to be otherwise.',
      'Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로를 설명한 자료가 없으며, 한 가지만 바꾸어서는 경로가 생기지 않습니다. 두 가지 이상이 달라져야 합니다.',
    ],
    [
      { reason: 'REFUSED' },
      'It is documented that a way from Azure Machine Learning Studio to SQL Server PREDICT is refused; the statement that says so is given beside this.',
      'Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로는 지원되지 않는다고 문서에 나와 있습니다. 근거가 되는 내용을 함께 제시합니다.',
    ],
    [
      { reason: 'SEARCH_CUT', stoppedBy: 'states: 200000' },
      'The search was cut at its bound (states: 200000) before it found a way from Azure Machine Learning Studio to SQL Server PREDICT, so it is not known whether there is one. Ask for less: a lower `maxConversions`, a narrower `where`, or one technology, format or target in place of a wide one.',
      'Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로를 찾기 전에 탐색이 한도(states: 200000)에 이르러 중단되었으므로, 경로가 있는지는 알 수 없습니다. `maxConversions`를 줄이거나 `where` 조건을 더 좁히거나, 넓은 범위 대신 기술, 형식, 대상을 하나씩 지정해 조회하십시오.',
    ],
    [
      { reason: 'SEARCH_CUT', stoppedBy: 'time: 2000 ms', noWay: true },
      'There is no way from Azure Machine Learning Studio to SQL Server PREDICT as it is asked. The search for what stands in the way was cut at its bound (time: 2000 ms), so that more may stand in it, and other changes may open a way. A narrower question lets it come to its end.',
      '지금 조건으로는 Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로가 없습니다. 그 이유를 찾는 탐색은 한도(time: 2000 ms)에 이르러 중단되었으므로, 다른 이유나 경로를 여는 다른 변경이 더 있을 수 있습니다. 조건을 더 좁혀 조회하면 탐색이 끝까지 진행됩니다.',
    ],
    [
      { reason: 'SEARCH_CUT' },
      'The search was cut at its bound before it found a way from Azure Machine Learning Studio to SQL Server PREDICT, so it is not known whether there is one. Ask for less: a lower `maxConversions`, a narrower `where`, or one technology, format or target in place of a wide one.',
      'Azure Machine Learning Studio에서 SQL Server PREDICT까지 가는 경로를 찾기 전에 탐색이 한도에 이르러 중단되었으므로, 경로가 있는지는 알 수 없습니다. `maxConversions`를 줄이거나 `where` 조건을 더 좁히거나, 넓은 범위 대신 기술, 형식, 대상을 하나씩 지정해 조회하십시오.',
    ],
  ])('%j', says)
})

test('a search that was cut never says that there is no way', () => {
  const cut: ToldBlocker = {
    reason: 'SEARCH_CUT',
    origin: studioModel,
    end: predict,
    asOf: '2026-11-24',
    change: null,
    missing: null,
    stoppedBy: 'states: 200000',
    noWay: false,
    steps: null,
  }
  expect(blockerMessage(cut, 'EN')).not.toMatch(/nothing|no way|no single/i)
  expect(blockerMessage(cut, 'KO')).not.toMatch(/경로가 없|자료가 없/)
})
