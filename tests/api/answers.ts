/** What the documents beside this file are answered with, over the seed with the platform on it. */
import { expect } from 'vitest'

const text = expect.any(String)
const count = expect.any(Number)
const cursor = text
const handbook = (locator: string) => ({ source: { slug: 'handbook' }, locator })
const rumour = { source: { slug: 'rumour' }, locator: null }
const slugs = (...names: string[]) => names.map(slug => ({ slug }))
const ids = (...names: string[]) => names.map(id => ({ id }))
/** A page of one thing of several, or of one. */
const page = <Node>(totalCount: unknown, node: Node, hasNextPage: boolean) => ({
  totalCount,
  nodes: [node],
  edges: [{ cursor, node }],
  pageInfo: { hasNextPage, endCursor: cursor },
})

const technology = {
  technology: {
    id: 'technology:forge',
    slug: 'forge',
    kind: 'FRAMEWORK',
    name: 'Forge',
    korean: '포지',
    aliases: ['Example Forge'],
    summary: 'A framework of ours.',
    homepage: 'https://example.com/forge',
    lifecycle: {
      state: 'RETIRED',
      in2020: 'ACTIVE',
      introduced: '2019-05-01',
      deprecated: '2024-12-31',
      closedToNew: '2024-02-29',
      retired: '2026-01-02',
      attested: '2021-03-01',
      events: [
        { kind: 'INTRODUCED', date: '2019-05-01', precision: 'MONTH', followed: true, citations: [handbook('History')] },
        { kind: 'CLOSED_TO_NEW', date: '2024-02-29', precision: 'DAY', followed: true, citations: [handbook('History')] },
        { kind: 'DEPRECATED', date: '2024-12-31', precision: 'YEAR', followed: true, citations: [handbook('History')] },
        { kind: 'RETIRED', date: '2025-12-31', precision: 'DAY', followed: false, citations: [rumour] },
        { kind: 'RETIRED', date: '2026-01-02', precision: 'DAY', followed: true, citations: [handbook('History')] },
      ],
    },
    statements: [
      { id: 'statement:technology/forge/quick', text: 'It is quick.' },
      { id: 'statement:technology/forge/no-licence', text: 'It is free.' },
      { id: 'statement:technology/forge/no-charge', text: 'It does not cost by the hour.' },
    ],
    relations: [
      {
        kind: 'SUPPORTS',
        from: { id: 'technology:forge' },
        to: { id: 'technology:docker', name: 'Docker' },
        exhaustive: false,
        citations: [{ source: { slug: 'handbook' }, locator: null }],
      },
      {
        kind: 'SUPPORTS_LANGUAGE',
        from: { id: 'technology:forge' },
        to: { id: 'technology:python', name: 'Python' },
        exhaustive: true,
        citations: [handbook('Languages'), handbook('Limits')],
      },
    ],
    citations: [handbook('Overview'), handbook('Forge'), rumour],
    traits: {
      offline: true,
      gpu: true,
      gpuRequired: false,
      distributed: true,
      free: true,
      subscriptionRequired: true,
      chargesWhileRunning: false,
      openSource: true,
      lowCode: true,
      selfManaged: true,
      maxTrainingDataBytes: 1_500_000,
    },
    phases: slugs('data-preparation-and-modeling', 'monitoring'),
    languages: slugs('python'),
    includes: slugs('convoy'),
    supports: slugs('docker'),
    manages: slugs('bridge'),
    calls: slugs('bridge'),
    successors: slugs('forge-two'),
    steps: ids('step:convoy-convert', 'step:forge-train'),
    training: ids('step:forge-train'),
    earlier: ids('step:convoy-convert'),
  },
  convoy: { includedIn: slugs('forge'), refusals: ids('refusal:convoy-no-doubles'), later: [] },
  docker: {
    supportedBy: expect.arrayContaining(slugs('azure-machine-learning-workbench', 'forge')),
    hosts: expect.arrayContaining(slugs('bridge', 'web-service-in-a-container')),
  },
  forgeTwo: { predecessors: slugs('forge'), lifecycle: { state: 'PLANNED', introduced: null } },
  technologies: page(1, { slug: 'convoy' }, false),
}

const phaseAndEnvironment = {
  phases: expect.arrayContaining([
    {
      id: 'phase:monitoring',
      slug: 'monitoring',
      name: 'Monitoring',
      korean: '모니터링',
      aliases: ['Watching'],
      summary: 'What is deployed is watched.',
      homepage: 'https://example.com/monitoring',
      lifecycle: { introduced: '2018-01-01' },
      statements: [{ text: 'It comes last.' }],
      relations: [{ kind: 'USED_IN', from: { slug: 'forge' }, to: { slug: 'monitoring' } }],
      citations: [{ locator: 'Overview' }],
      position: 3,
      technologies: {
        totalCount: 1,
        nodes: slugs('forge'),
        edges: [{ cursor, node: { slug: 'forge' } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
      },
    },
  ]),
  environments: expect.arrayContaining([
    {
      id: 'environment:ship',
      slug: 'ship',
      name: 'Ship',
      korean: '선박',
      aliases: ['On board'],
      summary: 'On a ship.',
      homepage: 'https://example.com/ship',
      lifecycle: { introduced: '2019-05-06' },
      statements: [{ text: 'It is wet there.' }],
      relations: [{ kind: 'LOCATED_IN', from: { slug: 'bridge' }, to: { slug: 'ship' } }],
      citations: [{ locator: 'Overview' }],
      targets: slugs('bridge'),
    },
  ]),
}

const format = {
  modelFormat: {
    id: 'format:forge-model',
    slug: 'forge-model',
    name: 'Forge model in memory',
    aliases: ['Forge object'],
    summary: 'A live object.',
    homepage: 'https://example.com/model',
    lifecycle: { introduced: '2019-05-01' },
    statements: [{ text: 'It is gone when the process ends.' }],
    relations: [{ kind: 'SUCCEEDED_BY', from: { slug: 'forge-model' }, to: { slug: 'forge-file' } }],
    citations: [{ locator: 'Overview' }],
    kind: 'NATIVE',
    extensions: [],
    live: true,
    boundTo: { slug: 'forge' },
    producedBy: ids('step:forge-train'),
    acceptedBy: ids('step:convoy-convert'),
    none: [],
  },
  file: { kind: 'COMPILED', extensions: ['.forge', '.frg'], live: false, boundTo: null },
  modelFormats: page(count, { slug: text }, true),
}

const target = {
  deploymentTarget: {
    id: 'target:bridge',
    slug: 'bridge',
    name: 'Bridge',
    aliases: ['The bridge'],
    summary: 'The computer on the bridge.',
    homepage: 'https://example.com/bridge',
    lifecycle: { introduced: '2019-05-06', state: 'ACTIVE' },
    // The last one is written in a refusal.
    statements: [
      { text: 'Salt gets in.', trait: null },
      { text: 'It works without a network.', trait: 'offline' },
      { text: 'It takes no Python model.', trait: null },
    ],
    relations: [{ kind: 'SUCCEEDED_BY', from: { slug: 'bridge' }, to: { slug: 'new-bridge' } }],
    citations: [{ locator: 'Overview' }],
    traits: { offline: true, free: null },
    environments: slugs('ship'),
    hostedBy: slugs('docker'),
    interfaces: ['Morse'],
    managedBy: slugs('forge'),
    callableFrom: slugs('forge'),
    successors: slugs('new-bridge'),
    acceptedFormats: slugs('forge-file'),
    none: [],
    refusals: ids('refusal:bridge-takes-no-python'),
    steps: ids('step:convoy-deploy'),
    noSteps: [],
  },
  newBridge: { predecessors: slugs('bridge') },
  deploymentTargets: page(1, { slug: 'bridge' }, false),
}

const introduced = { kind: 'INTRODUCED', date: '2019-05-01', followed: true }
const step = {
  id: 'step:convoy-convert',
  kind: 'CONVERT',
  technologies: slugs('convoy', 'forge'),
  languages: [],
  inputs: slugs('forge-model'),
  output: { slug: 'forge-file' },
  description: 'Convoy writes a Forge file.',
  korean: 'Convoy가 포지 파일을 씁니다.',
  saves: false,
  versions: [
    {
      ranges: [
        { of: { id: 'technology:convoy' }, since: '1.2', until: '2.0', through: '1.10', below: 'UNSUPPORTED', above: 'UNTESTED' },
        { of: { id: 'format:forge-file' }, since: '7', until: null, through: null, below: 'UNTESTED', above: 'UNTESTED' },
      ],
    },
    { ranges: [{ of: { id: 'technology:convoy' }, since: '2.0', until: null, through: null, below: 'UNSUPPORTED', above: 'UNTESTED' }] },
  ],
  requires: [
    { property: 'precision', values: ['float32', 'float16'], excluded: [] },
    { property: 'algorithm', values: [], excluded: ['GLRM'] },
  ],
  sets: [{ property: 'precision', value: 'int8' }],
  official: false,
  lossy: true,
  evidence: 'TESTED',
  conditions: [
    {
      id: 'statement:step/convoy-convert/rounding',
      kind: 'CONDITION',
      text: 'Weights are rounded.',
      about: { id: 'step:convoy-convert' },
    },
  ],
  lifecycle: {
    introduced: '2019-05-01',
    deprecated: '2024-12-31',
    retired: '2026-01-02',
    state: 'ACTIVE',
    // Of its two technologies and its two formats.
    events: [
      ...[introduced, introduced, introduced, introduced],
      { kind: 'CLOSED_TO_NEW', date: '2024-02-29', followed: true },
      { kind: 'DEPRECATED', date: '2024-12-31', followed: true },
      { kind: 'RETIRED', date: '2025-12-31', followed: false },
      { kind: 'RETIRED', date: '2026-01-02', followed: true },
    ],
  },
  citations: [handbook('Conversion'), rumour],
}
const steps = {
  steps: { ...page(2, { id: step.id }, true), nodes: [step] },
  train: {
    inputs: [],
    languages: slugs('python'),
    output: { slug: 'forge-model' },
    requires: [],
    versions: [],
    conditions: [],
  },
  deploy: { output: { slug: 'bridge' } },
  refusal: {
    id: 'refusal:convoy-no-doubles',
    by: { id: 'technology:convoy' },
    format: { slug: 'forge-model' },
    towards: { id: 'environment:ship' },
    requires: [{ property: 'precision', values: ['float64'], excluded: [] }],
    statement: { id: 'statement:technology/convoy/no-doubles' },
    lifecycle: {
      state: 'ACTIVE',
      introduced: '2020-01-01',
      retired: '2023-01-01',
      events: [
        { kind: 'INTRODUCED', date: '2020-01-01' },
        { kind: 'RETIRED', date: '2023-01-01' },
      ],
    },
  },
  other: {
    id: 'refusal:bridge-takes-no-python',
    by: { id: 'target:bridge' },
    format: { slug: 'python-model' },
    towards: null,
    requires: [],
    statement: { id: 'statement:target/bridge/no-python' },
    lifecycle: { state: 'ACTIVE', introduced: null, retired: null, events: [] },
  },
}

const statementsAndSources = {
  statements: {
    ...page(1, { id: 'statement:technology/forge/small' }, false),
    nodes: [
      {
        id: 'statement:technology/forge/small',
        kind: 'CONSIDERATION',
        about: { __typename: 'Technology', id: 'technology:forge' },
        text: 'Its data has to be small.',
        korean: '데이터가 작아야 합니다.',
        trait: 'maxTrainingDataBytes',
        citations: [handbook('Overview')],
      },
    ],
  },
  source: {
    id: 'source:handbook',
    slug: 'handbook',
    title: 'The handbook',
    url: 'https://example.com/handbook',
    publisher: 'Example',
    publishedOn: '2021-03-01',
    retrievedOn: '2022-04-05',
    overlay: 'Example',
  },
  rumour: { id: 'source:rumour', title: 'A rumour', url: null, publisher: null, publishedOn: null, retrievedOn: null, overlay: 'Example' },
  sources: {
    totalCount: count,
    nodes: [{ slug: text }],
    edges: [{ cursor, node: { slug: text } }],
    pageInfo: { hasPreviousPage: true, startCursor: cursor },
  },
}

const searchAndGraph = {
  search: {
    totalCount: 3,
    nodes: ids('technology:forge', 'format:forge-file'),
    edges: [
      { cursor, score: count, node: { id: 'technology:forge', name: 'Forge' } },
      { cursor, score: count, node: { id: 'format:forge-file', name: 'Forge file' } },
    ],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
  },
  node: { id: 'target:bridge', name: 'Bridge' },
  nodes: [{ __typename: 'Statement', id: 'statement:target/bridge/salt' }, null, { __typename: 'Source', id: 'source:rumour' }],
  graph: {
    revision: expect.stringMatching(/^[0-9a-f]{16}$/),
    readOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    version: 'test',
    store: expect.stringMatching(/^(embedded|neo4j)$/),
    ...{ technologies: count, modelFormats: count, deploymentTargets: count, steps: count, statements: count, sources: count },
    overlays: ['Example'],
  },
}

const paths = {
  deploymentPaths: {
    nodes: [
      {
        key: 'forge-train~convoy-convert~convoy-deploy',
        steps: [
          { position: 1, step: { id: 'step:forge-train' }, input: null, output: { slug: 'forge-model' }, state: 'ACTIVE' },
          {
            position: 2,
            step: { id: 'step:convoy-convert' },
            input: { slug: 'forge-model' },
            output: { slug: 'forge-file' },
            state: 'ACTIVE',
          },
          { position: 3, step: { id: 'step:convoy-deploy' }, input: { slug: 'forge-file' }, output: { slug: 'bridge' }, state: 'ACTIVE' },
        ],
        origin: { id: 'technology:forge' },
        end: { id: 'target:bridge' },
        target: { slug: 'bridge' },
        conversions: 1,
        formats: [{ slug: 'forge-model' }, { slug: 'forge-file' }],
        technologies: [{ slug: 'forge' }, { slug: 'convoy' }],
        rank: { inactive: 0, deprecated: 0, unproven: 2, conversions: 1, unofficial: 1, lossy: 1, steps: 3, technologies: 2 },
        alternatives: 0,
        explanation:
          'Train the model with Forge, which gives a Forge model in memory and sets its numeric precision to 32-bit floating point. Then convert the Forge model in memory to a Forge file with Convoy (1.2 or later, before 2.0) and Forge, which quantises it to 8-bit integers, for Forge file (7 or later). Weights are rounded. Finally, deploy the Forge file to Bridge with Convoy. The sea has to be calm.',
        versions: [
          { of: { slug: 'convoy' }, since: '1.2', until: '2.0', through: '1.10', below: 'UNSUPPORTED', above: 'UNTESTED', parts: 2 },
          { of: { slug: 'forge-file' }, since: '7', until: null, through: null, below: 'UNTESTED', above: 'UNTESTED', parts: null },
        ],
        warnings: [
          {
            code: 'MODEL_REQUIREMENT',
            step: { id: 'step:convoy-convert' },
            message:
              'Convoy writes a Forge file. This step takes only some models (algorithm: anything but GLRM). Nothing says whether yours is one: check it, or tell it in `where.model`.',
          },
          {
            code: 'UNDATED_STEP',
            step: { id: 'step:convoy-convert' },
            message:
              'Convoy writes a Forge file. Nobody states when this step came about; it is first attested on 2021-03-01. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.',
          },
          {
            code: 'UNOFFICIAL_STEP',
            step: { id: 'step:convoy-convert' },
            message:
              'Convoy writes a Forge file. This step is unofficial: those who make the formats or the place that it joins neither made it nor name it as the way. Check that it is maintained, or ask with `official: true`.',
          },
          {
            code: 'LOSSY_STEP',
            step: { id: 'step:convoy-convert' },
            message:
              'Convoy writes a Forge file. Something of the model may be lost in this step: compare its predictions before and after, or ask with `lossless: true`.',
          },
          {
            code: 'UNDATED_STEP',
            step: { id: 'step:convoy-deploy' },
            message:
              'Convoy brings a Forge file to the bridge. Nobody states when this step came about; it is first attested on 2021-03-01. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.',
          },
        ],
        benefits: [
          { id: 'statement:technology/forge/quick' },
          { id: 'statement:technology/forge/no-licence' },
          { id: 'statement:technology/forge/no-charge' },
          { id: 'statement:target/bridge/alone' },
        ],
        considerations: [
          { id: 'statement:technology/forge/small' },
          { id: 'statement:format/forge-model/volatile' },
          { id: 'statement:technology/convoy/no-doubles' },
          { id: 'statement:target/bridge/salt' },
          { id: 'statement:target/bridge/no-python' },
        ],
        sources: [{ slug: 'handbook' }, { slug: 'rumour' }, { slug: 'azure-ml-technology-choices-2018' }],
      },
    ],
    edges: [{ cursor: cursor, node: { key: 'forge-train~convoy-convert~convoy-deploy' } }],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
    completeness: { exhaustive: true, stoppedBy: null, revision: text },
  },
  deploymentPath: {
    key: 'format:forge-model~convoy-convert',
    steps: [
      { position: 1, step: { id: 'step:convoy-convert' }, input: { slug: 'forge-model' }, output: { slug: 'forge-file' }, state: 'ACTIVE' },
    ],
    origin: { id: 'format:forge-model' },
    end: { id: 'format:forge-file' },
    target: null,
    conversions: 1,
    formats: [{ slug: 'forge-model' }, { slug: 'forge-file' }],
    technologies: [{ slug: 'convoy' }, { slug: 'forge' }],
    rank: { inactive: 0, deprecated: 0, unproven: 1, conversions: 1, unofficial: 1, lossy: 1, steps: 1, technologies: 2 },
    alternatives: 0,
    explanation:
      'Convert the Forge model in memory to a Forge file with Convoy (1.2 or later, before 2.0) and Forge, which quantises it to 8-bit integers, for Forge file (7 or later). Weights are rounded.',
    versions: [
      { of: { slug: 'convoy' }, since: '1.2', until: '2.0', through: '1.10', below: 'UNSUPPORTED', above: 'UNTESTED', parts: 2 },
      { of: { slug: 'forge-file' }, since: '7', until: null, through: null, below: 'UNTESTED', above: 'UNTESTED', parts: null },
    ],
    warnings: [
      {
        code: 'MODEL_REQUIREMENT',
        step: { id: 'step:convoy-convert' },
        message:
          'Convoy writes a Forge file. This step takes only some models (numeric precision: 32-bit floating point or 16-bit floating point; algorithm: anything but GLRM). Nothing says whether yours is one: check it, or tell it in `where.model`.',
      },
      {
        code: 'UNDATED_STEP',
        step: { id: 'step:convoy-convert' },
        message:
          'Convoy writes a Forge file. Nobody states when this step came about; it is first attested on 2021-03-01. Whether it was there on the day that you ask about is uncertain: check the release notes of that time.',
      },
      {
        code: 'UNOFFICIAL_STEP',
        step: { id: 'step:convoy-convert' },
        message:
          'Convoy writes a Forge file. This step is unofficial: those who make the formats or the place that it joins neither made it nor name it as the way. Check that it is maintained, or ask with `official: true`.',
      },
      {
        code: 'LOSSY_STEP',
        step: { id: 'step:convoy-convert' },
        message:
          'Convoy writes a Forge file. Something of the model may be lost in this step: compare its predictions before and after, or ask with `lossless: true`.',
      },
    ],
    benefits: [
      { id: 'statement:technology/forge/quick' },
      { id: 'statement:technology/forge/no-licence' },
      { id: 'statement:technology/forge/no-charge' },
    ],
    considerations: [
      { id: 'statement:technology/convoy/no-doubles' },
      { id: 'statement:technology/forge/small' },
      { id: 'statement:format/forge-model/volatile' },
    ],
    sources: [{ slug: 'handbook' }, { slug: 'rumour' }],
  },
}

const reach = {
  technology: {
    deployableTo: {
      totalCount: 1,
      edges: [{ cursor: cursor, node: { target: { slug: 'bridge' }, best: { key: 'forge-train~convoy-convert~convoy-deploy' } } }],
      nodes: [
        {
          target: { slug: 'bridge' },
          best: { key: 'forge-train~convoy-convert~convoy-deploy', origin: { slug: 'forge' }, end: { slug: 'bridge' } },
        },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
      completeness: { exhaustive: true, revision: text },
    },
  },
  modelFormat: { deployableTo: { totalCount: 1, nodes: [{ best: { key: 'format:forge-file~convoy-deploy' } }] } },
  deploymentTarget: {
    trainableIn: {
      totalCount: 1,
      edges: [{ cursor: cursor, node: { origin: { slug: 'forge' } } }],
      nodes: [{ origin: { slug: 'forge' }, best: { key: 'forge-train~convoy-convert~convoy-deploy' } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
      completeness: { exhaustive: true, revision: text },
    },
  },
  compatibilityMatrix: {
    rows: [{ slug: 'forge' }, { slug: 'forge-file' }, { slug: 'forge' }],
    columns: [{ slug: 'bridge' }, { slug: 'forge-file' }],
    cells: [
      [{ key: 'forge-train~convoy-convert~convoy-deploy' }, { key: 'forge-train~convoy-convert' }],
      [{ key: 'format:forge-file~convoy-deploy' }, null],
      [{ key: 'forge-train~convoy-convert~convoy-deploy' }, { key: 'forge-train~convoy-convert' }],
    ],
    completeness: { exhaustive: true, revision: text },
  },
  retirementImpact: {
    subject: { slug: 'convoy' },
    successors: [],
    completeness: { exhaustive: true },
    lost: {
      totalCount: 1,
      edges: [{ cursor: cursor, node: { origin: { slug: 'forge' } } }],
      nodes: [
        { origin: { slug: 'forge' }, target: { slug: 'bridge' }, before: { key: 'forge-train~convoy-convert~convoy-deploy' }, after: null },
      ],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
    },
    rerouted: { totalCount: 0, nodes: [] },
  },
  notebook: {
    lost: { totalCount: 3 },
    rerouted: {
      totalCount: 3,
      nodes: [
        {
          origin: { slug: 'azure-data-science-virtual-machine' },
          target: { slug: 'microsoft-machine-learning-server' },
          before: { key: 'jupyter-python~machine-learning-server-python-deploy' },
          after: { key: 'visual-studio-code-python~machine-learning-server-python-deploy' },
        },
        {
          origin: { slug: 'azure-data-science-virtual-machine' },
          target: { slug: 'sql-server-functions' },
          before: { key: 'jupyter-python~sql-server-python-to-functions' },
          after: { key: 'visual-studio-code-python~sql-server-python-to-functions' },
        },
        {
          origin: { slug: 'azure-data-science-virtual-machine' },
          target: { slug: 'web-service-in-a-container' },
          before: { key: 'jupyter-python~docker-python-to-container' },
          after: { key: 'visual-studio-code-python~docker-python-to-container' },
        },
      ],
    },
    successors: [],
  },
  forge: { subject: { slug: 'forge' }, successors: slugs('forge-two'), lost: { totalCount: 1 } },
  changes: {
    totalCount: count,
    edges: [
      { cursor, node: { date: '2024-12-31' } },
      { cursor, node: { date: text } },
    ],
    nodes: expect.arrayContaining([
      {
        date: '2024-12-31',
        kind: 'DEPRECATED',
        name: 'Forge',
        subject: { id: 'technology:forge' },
        citations: [{ locator: 'History', source: { slug: 'handbook' } }],
      },
    ]),
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
  },
  modelProperties: expect.arrayContaining([
    {
      property: 'engine-os',
      label: '엔진의 운영 체제',
      description: 'The operating system that a compiled engine was built for.',
      open: false,
      values: [
        { value: 'linux', label: 'Linux' },
        { value: 'windows', label: 'Windows' },
      ],
    },
    {
      property: 'trained-with',
      label: '학습에 쓴 기술',
      description: text,
      open: false,
      values: expect.arrayContaining([{ value: 'forge', label: 'Forge' }]),
    },
  ]),
}

const blockers = {
  filtered: {
    nodes: [],
    blockers: [
      {
        reason: 'FILTER',
        message: 'Without `where.official` there is a way of 3 steps: the filter leaves out what it needs.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: { key: 'forge-train~convoy-convert~convoy-deploy' },
        change: { filter: 'official', index: null, value: null, asOf: null, trainedOn: null, maxConversions: null },
        missingFrom: null,
        missingTo: null,
      },
      {
        reason: 'NO_DEPLOY_STEP',
        message: 'Nothing documents deploying a Forge model in memory to Bridge: that alone is missing on the way from Forge to Bridge.',
        statements: [],
        steps: [],
        nearest: null,
        change: null,
        missingFrom: { slug: 'forge-model' },
        missingTo: { slug: 'bridge' },
      },
      {
        reason: 'FILTER',
        message: 'A step from a Forge model in memory to a Forge file is documented, but the question leaves it out.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: null,
        change: null,
        missingFrom: { slug: 'forge-model' },
        missingTo: { slug: 'forge-file' },
      },
    ],
  },
  model: {
    nodes: [],
    blockers: [
      {
        reason: 'MODEL',
        message:
          'Without "algorithm: GLRM" in `where.model` there is a way of 2 steps: what it needs does not take a model such as is asked for.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: { key: 'forge-train~convoy-convert' },
        change: { filter: 'model', index: 0, value: 'algorithm: GLRM', asOf: null, trainedOn: null, maxConversions: null },
        missingFrom: null,
        missingTo: null,
      },
      {
        reason: 'FILTER',
        message: 'A step from a Forge model in memory to a Forge file is documented, but the question leaves it out.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: null,
        change: null,
        missingFrom: { slug: 'forge-model' },
        missingTo: { slug: 'forge-file' },
      },
    ],
  },
  conversions: {
    blockers: [
      {
        reason: 'TOO_MANY_CONVERSIONS',
        message: 'Without `where.maxConversions` there is a way of 3 steps: it needs more conversions than were allowed.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: { key: 'forge-train~convoy-convert~convoy-deploy' },
        change: { filter: 'maxConversions', index: null, value: null, asOf: null, trainedOn: null, maxConversions: null },
        missingFrom: null,
        missingTo: null,
      },
      {
        reason: 'TOO_MANY_CONVERSIONS',
        message: 'With `maxConversions: 6` there is a way of 3 steps: it needs more conversions than were allowed.',
        statements: [{ id: 'statement:step/convoy-convert/rounding' }],
        steps: [{ id: 'step:convoy-convert' }],
        nearest: { key: 'forge-train~convoy-convert~convoy-deploy' },
        change: { filter: null, index: null, value: null, asOf: null, trainedOn: null, maxConversions: 6 },
        missingFrom: null,
        missingTo: null,
      },
      {
        reason: 'NO_DEPLOY_STEP',
        message: 'Nothing documents deploying a Forge model in memory to Bridge: that alone is missing on the way from Forge to Bridge.',
        statements: [],
        steps: [],
        nearest: null,
        change: null,
        missingFrom: { slug: 'forge-model' },
        missingTo: { slug: 'bridge' },
      },
    ],
  },
  days: {
    blockers: [
      {
        reason: 'NO_CONVERSION',
        message:
          'Nothing documents a way from Forge to Bridge, and no single change would open one: more than one thing would have to be otherwise.',
        statements: [],
        steps: [],
        nearest: null,
        change: null,
        missingFrom: { slug: 'forge-model' },
        missingTo: { slug: 'bridge' },
      },
    ],
  },
  gone: {
    blockers: [
      {
        reason: 'RETIRED',
        message: 'Asked for 2026-01-01 there is a way of 3 steps: what it needs is retired by 2026-01-02.',
        statements: ids('statement:step/convoy-convert/rounding'),
        steps: ids('step:forge-train', 'step:convoy-convert'),
        nearest: { key: 'forge-train~convoy-convert~convoy-deploy' },
        change: { filter: null, index: null, value: null, asOf: '2026-01-01', trainedOn: null, maxConversions: null },
        missingFrom: null,
        missingTo: null,
      },
    ],
  },
  untrained: {
    blockers: [
      {
        reason: 'RETIRED',
        message: 'For a model trained on 2026-01-01 there is a way of 1 step: what it needs is retired by 2026-01-02.',
        statements: [],
        steps: ids('step:forge-train'),
        nearest: { key: 'forge-train' },
        change: { filter: null, index: null, value: null, asOf: null, trainedOn: '2026-01-01', maxConversions: null },
        missingFrom: null,
        missingTo: null,
      },
    ],
  },
  missing: {
    blockers: [
      {
        reason: 'REFUSED',
        message: 'It is documented that deploying a Python model to Bridge is refused; the statement that says so is given beside this.',
        statements: [{ id: 'statement:target/bridge/no-python' }],
        steps: [{ id: 'step:convoy-deploy' }],
        nearest: null,
        change: null,
        missingFrom: { slug: 'python-model' },
        missingTo: { slug: 'bridge' },
      },
    ],
  },
}

export const answers: Record<string, object> = {
  'blockers.graphql': blockers,
  'format.graphql': format,
  'paths.graphql': paths,
  'phase-and-environment.graphql': phaseAndEnvironment,
  'reach.graphql': reach,
  'search-and-graph.graphql': searchAndGraph,
  'statements-and-sources.graphql': statementsAndSources,
  'steps.graphql': steps,
  'target.graphql': target,
  'technology.graphql': technology,
}
