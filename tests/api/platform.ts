/** A company's own platform, laid over the seed as its users would: it has every kind of fact that a knowledge file can hold. */
import type { Knowledge } from '../../src/knowledge/entity.js'
import { validKnowledge } from '../../src/knowledge/valid.js'
import { directoryOf } from '../knowledge/directory.js'
import { restingOn, seedDirectory } from '../server.js'

const handbook = 'cites: { handbook: [Overview] }'

/** The traits of Forge, a statement each. */
const traits = ['offline', 'gpu', 'distributed', 'subscriptionRequired', 'openSource', 'lowCode', 'selfManaged']
const traitStatements = traits
  .map(
    name =>
      `      - { id: trait-${name.toLowerCase()}, kind: FACT, text: { en: It has ${name}., ko: ${name} 값이 있습니다. }, trait: { ${name}: true }, ${handbook} }`,
  )
  .join('\n')

const files = {
  'overlay.yaml': 'name: Example',
  'sources/handbook.yaml': `
    id: handbook
    title: The handbook
    url: https://example.com/handbook
    publisher: Example
    publishedOn: 2021-03
    retrievedOn: 2022-04-05`,
  'sources/rumour.yaml': `
    id: rumour
    title: A rumour`,
  'environments.yaml': `
    - id: ship
      name: { en: Ship, ko: 선박 }
      aliases: [On board]
      summary: { en: On a ship., ko: 배 위입니다. }
      homepage: https://example.com/ship
      ${handbook}
      lifecycle: { introduced: { date: 2019-05-06, ${handbook} } }
      statements:
        - { id: wet, kind: CONSIDERATION, text: { en: It is wet there., ko: 그곳은 젖어 있습니다. }, ${handbook} }`,
  'phases.yaml': `
    - id: monitoring
      position: 3
      name: { en: Monitoring, ko: 모니터링 }
      aliases: [Watching]
      summary: { en: What is deployed is watched., ko: 배포한 것을 지켜봅니다. }
      homepage: https://example.com/monitoring
      ${handbook}
      lifecycle: { introduced: { date: "2018", ${handbook} } }
      statements:
        - { id: last, kind: FACT, text: { en: It comes last., ko: 마지막에 옵니다. }, ${handbook} }`,
  'technologies/forge.yaml': `
    id: forge
    kind: FRAMEWORK
    name: { en: Forge, ko: 포지 }
    aliases: [Example Forge]
    summary: { en: A framework of ours., ko: 자체 프레임워크입니다. }
    homepage: https://example.com/forge
    cites: { handbook: [Overview, Forge], rumour: [] }
    lifecycle:
      introduced: { date: 2019-05, cites: { handbook: [History] } }
      deprecated: { date: "2024", cites: { handbook: [History] } }
      closedToNew: { date: 2024-02-29, cites: { handbook: [History] } }
      retired:
        - { date: 2026-01-02, cites: { handbook: [History] } }
        - { date: 2025-12-31, followed: false, because: A rumour., cites: { rumour: [] } }
    statements:
      - { id: quick, kind: BENEFIT, text: { en: It is quick., ko: 빠릅니다. }, ${handbook} }
      - { id: small, kind: CONSIDERATION, text: { en: Its data has to be small., ko: 데이터가 작아야 합니다. }, trait: { maxTrainingDataBytes: 1500000 }, ${handbook} }
      - { id: no-licence, kind: BENEFIT, text: { en: It is free., ko: 무료입니다. }, trait: { free: true }, ${handbook} }
      - { id: no-charge, kind: BENEFIT, text: { en: It does not cost by the hour., ko: 시간당 요금이 없습니다. }, trait: { chargesWhileRunning: false }, ${handbook} }
      - { id: cpu, kind: FACT, text: { en: It works without a GPU., ko: GPU 없이 작동합니다. }, trait: { gpuRequired: false }, ${handbook} }
${traitStatements}
    relations:
      - { kind: USED_IN, to: [data-preparation-and-modeling, monitoring], cites: { handbook: [Phases] } }
      - { kind: SUPPORTS_LANGUAGE, to: [python], exhaustive: true, cites: { handbook: [Languages, Limits] } }
      - { kind: SUPPORTS, to: [docker], exhaustive: false, cites: { handbook: [] } }
      - { kind: INCLUDES, to: [convoy], cites: { handbook: [Parts] } }
      - { kind: SUCCEEDED_BY, to: [forge-two], cites: { handbook: [History] } }
    steps:
      - id: forge-train
        kind: TRAIN
        by: [forge]
        languages: [python]
        to: forge-model
        description: { en: Forge trains a model., ko: 포지로 모델을 학습합니다. }
        official: true
        sets: { precision: float32 }
        lifecycle: { introduced: { date: 2020-06-07, cites: { handbook: [Training] } } }
        cites: { handbook: [Training] }`,
  'technologies/forge-two.yaml': `
    id: forge-two
    kind: FRAMEWORK
    name: { en: Forge Two, ko: 포지 2 }
    ${handbook}
    lifecycle: { introduced: unreleased }`,
  'technologies/convoy.yaml': `
    id: convoy
    kind: CONVERTER
    name: Convoy
    ${handbook}
    lifecycle: { introduced: { date: 2019-05, cites: { handbook: [History] } } }
    statements:
      - { id: no-doubles, kind: CONSIDERATION, text: { en: It takes no float64., ko: float64는 받지 않습니다. }, cites: { handbook: [Limits] } }
    steps:
      - id: convoy-convert
        kind: CONVERT
        by: [convoy, forge]
        from: [forge-model]
        to: forge-file
        description: { en: Convoy writes a Forge file., ko: Convoy가 포지 파일을 씁니다. }
        official: false
        lossy: true
        evidence: TESTED
        requires: { precision: [float32, float16], algorithm: { not: [GLRM] } }
        sets: { precision: int8 }
        versions:
          - - { of: technology:convoy, since: "1.2", until: "2.0", through: "1.10", parts: 2, below: UNSUPPORTED }
            - { of: format:forge-file, since: "7" }
          - - { of: technology:convoy, since: "2.0", below: UNSUPPORTED }
        conditions:
          - { id: rounding, kind: CONDITION, text: { en: Weights are rounded., ko: 가중치를 반올림합니다. }, ${handbook} }
        cites: { handbook: [Conversion], rumour: [] }
      - id: convoy-deploy
        kind: DEPLOY
        by: [convoy]
        from: [forge-file]
        to: bridge
        description: { en: Convoy brings a Forge file to the bridge., ko: Convoy가 포지 파일을 선교에 배포합니다. }
        official: true
        conditions:
          - { id: calm, kind: CONDITION, text: { en: The sea has to be calm., ko: 바다가 잔잔해야 합니다. }, cites: { handbook: [Bridge] } }
        cites: { handbook: [Bridge] }
    refusals:
      - id: convoy-no-doubles
        format: forge-model
        towards: environment:ship
        requires: { precision: [float64] }
        statement: no-doubles
        lifecycle:
          introduced: { date: 2020-01-01, cites: { handbook: [Limits] } }
          retired: { date: 2023-01-01, cites: { handbook: [Limits] } }`,
  'formats/forge-model.yaml': `
    id: forge-model
    kind: NATIVE
    name: { en: Forge model in memory, ko: 메모리의 포지 모델 }
    aliases: [Forge object]
    summary: { en: A live object., ko: 살아 있는 객체입니다. }
    homepage: https://example.com/model
    live: true
    boundTo: forge
    ${handbook}
    lifecycle: { introduced: { date: 2019-05, cites: { handbook: [History] } } }
    statements:
      - { id: volatile, kind: CONSIDERATION, text: { en: It is gone when the process ends., ko: 프로세스가 끝나면 사라집니다. }, ${handbook} }
    relations:
      - { kind: SUCCEEDED_BY, to: [forge-file], ${handbook} }`,
  'formats/forge-file.yaml': `
    id: forge-file
    kind: COMPILED
    name: { en: Forge file, ko: 포지 파일 }
    extensions: [.forge, .frg]
    ${handbook}
    lifecycle: { introduced: { date: 2019-05, cites: { handbook: [History] } } }`,
  'targets/bridge.yaml': `
    id: bridge
    name: { en: Bridge, ko: 선교 }
    aliases: [The bridge]
    summary: { en: The computer on the bridge., ko: 선교의 컴퓨터입니다. }
    homepage: https://example.com/bridge
    interfaces: [Morse]
    ${handbook}
    lifecycle: { introduced: { date: 2019-05-06, cites: { handbook: [History] } } }
    statements:
      - { id: salt, kind: CONSIDERATION, text: { en: Salt gets in., ko: 소금기가 들어갑니다. }, ${handbook} }
      - { id: alone, kind: BENEFIT, text: { en: It works without a network., ko: 네트워크 없이 작동합니다. }, trait: { offline: true }, ${handbook} }
    relations:
      - { kind: LOCATED_IN, to: [ship], ${handbook} }
      - { kind: HOSTED_BY, to: [docker], ${handbook} }
      - { kind: MANAGED_BY, to: [forge], ${handbook} }
      - { kind: CALLABLE_FROM, to: [forge], ${handbook} }
      - { kind: SUCCEEDED_BY, to: [new-bridge], ${handbook} }
    refusals:
      - id: bridge-takes-no-python
        statement: { id: no-python, kind: CONSIDERATION, text: { en: It takes no Python model., ko: Python 모델은 받지 않습니다. }, ${handbook} }
        format: python-model`,
  'targets/new-bridge.yaml': `
    id: new-bridge
    name: { en: New bridge, ko: 새 선교 }
    ${handbook}
    lifecycle: { introduced: { date: 2025-01-01, cites: { handbook: [History] } } }`,
}

let platform: Promise<Knowledge> | undefined
/** The founding document's knowledge with the platform over it, read once. */
export const platformKnowledge = (): Promise<Knowledge> =>
  (platform ??= directoryOf(files)
    .then(directory => validKnowledge([seedDirectory, directory]))
    .then(knowledge => restingOn(knowledge, ['azure-ml-technology-choices-2018', 'handbook', 'rumour'])))
