/**
 * What every query file answers: a row a file, with parameters that have an answer and parameters that have none.
 * A new file in `cypher/` needs a row here. The test runs the rows on each store and compares what they answer.
 */
import type { Json, Row } from '../../src/store/store.js'

export interface ReadCase {
  /** What is asked, in words; the name of its test. */
  asks: string
  /** The revision, and what a page needs, are added. */
  params?: Record<string, Json>
  /** A row that is in the answer, in part. */
  has?: Row
  /** The whole answer. */
  gives?: Row[]
  /** Asked of a store that nothing was ever loaded into. */
  ofEmptyStore?: true
}

export interface ReadRow {
  /** Columns whose lists come in any order: their users sort them. */
  unordered?: string[]
  cases: ReadCase[]
}

const batchAi = 'technology:azure-batch-ai'
const studio = 'technology:azure-machine-learning-studio'
const container = 'target:web-service-in-a-container'
const founding = 'source:azure-ml-technology-choices-2018'
const then = '2018-02-12'
const otherRevision = { revision: 'none' }
const emptyPage = [{ totalCount: 0, skipped: 0, page: [] }]

/** A page is one row; `at` is the place of its entry. */
const page = (...ids: string[]): Row => ({ page: ids.map(id => ({ id })) })
const noFilter = (...names: string[]): Record<string, Json> => Object.fromEntries(names.map(name => [name, null]))

/** A filter by itself: one value that something has, one that nothing has. */
function filters(common: Record<string, Json>, rows: [name: string, found: Json, id: string, absent: Json, more?: Record<string, Json>][]) {
  return rows.flatMap(([name, found, id, absent, more]): ReadCase[] => [
    { asks: `${name} ${JSON.stringify(found)}${day(more)}`, params: { ...common, ...more, [name]: found }, has: containing(id) },
    { asks: `${name} ${JSON.stringify(absent)}${day(more)}`, params: { ...common, ...more, [name]: absent }, gives: emptyPage },
  ])
}

const day = (more?: Record<string, Json>) => (more ? ` as of ${more.asOf}` : '')

/** Replaced by the test with "a list that has an entry of this id". */
export const containing = (id: string): Row => ({ page: { containing: id } })

/** Pages in the order of slugs, and back from the end. */
const pages = (common: Record<string, Json>, [first, second]: [string, string], [before, last]: [string, string]): ReadCase[] => [
  { asks: 'the first page', params: { ...common, limit: 2 }, has: { skipped: 0, ...page(first, second) } },
  { asks: 'what comes after a place', params: { ...common, limit: 1, after: slug(first) }, has: { skipped: 1, ...page(second) } },
  { asks: 'what comes after the last', params: { ...common, after: slug(last) }, has: { page: [] } },
  { asks: 'the last page', params: { ...common, limit: 2, fromEnd: true }, has: page(before, last) },
  { asks: 'what comes before a place', params: { ...common, limit: 1, fromEnd: true, before: slug(last) }, has: page(before) },
  { asks: 'what comes before the first', params: { ...common, fromEnd: true, before: slug(first) }, has: { skipped: 0, page: [] } },
  { asks: 'another revision', params: { ...common, ...otherRevision }, gives: emptyPage },
]
const slug = (id: string) => id.slice(id.indexOf(':') + 1)

const anyTechnology = {
  ...noFilter('kinds', 'phase', 'language', 'supports', 'source', 'states', 'offline', 'gpu', 'free', 'openSource', 'lowCode'),
  ...noFilter('chargesWhileRunning'),
  asOf: then,
}
const anyTarget = {
  ...noFilter('environment', 'hostedBy', 'accepts', 'source', 'states', 'offline', 'gpu', 'free', 'selfManaged', 'chargesWhileRunning'),
  asOf: then,
}
const anyStatement = noFilter('kinds', 'about', 'source', 'trait')
const anyPath = { origin: 'technology:tensorflow', end: 'environment:edge', asOf: then, trainedOn: then, maxConversions: 3, sources: null }

export const reads: Record<string, ReadRow> = {
  current: {
    cases: [
      { asks: 'a loaded store', has: { layout: { any: 'text' } } },
      { asks: 'an empty store', ofEmptyStore: true, gives: [] },
    ],
  },
  revisions: {
    cases: [
      { asks: 'a loaded store', has: { nodes: { any: 'number' } } },
      { asks: 'an empty store', ofEmptyStore: true, gives: [] },
    ],
  },
  'foreign-nodes': { cases: [{ asks: 'a store of ours alone', gives: [{ nodes: 0 }] }] },
  'graph-info': {
    cases: [
      { asks: 'the seed', has: { technologies: { any: 'number' }, readOn: { any: 'text' }, overlays: [] } },
      {
        asks: 'another revision',
        params: otherRevision,
        gives: [
          { technologies: 0, modelFormats: 0, deploymentTargets: 0, steps: 0, statements: 0, sources: 0, readOn: null, overlays: [] },
        ],
      },
    ],
  },
  things: {
    cases: [
      { asks: 'the seed', has: { id: 'format:tensorflow-model', kind: 'NATIVE', nameEn: { any: 'text' }, nameKo: { any: 'text' } } },
      { asks: 'what has no kind', has: { id: 'environment:edge', kind: null } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  'thing-relations': {
    cases: [
      { asks: 'the seed', has: { from: container, type: 'LOCATED_IN', to: 'environment:edge' } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  'network-steps': {
    unordered: ['technologies', 'languages', 'inputs', 'output', 'sources'],
    cases: [
      { asks: 'a TRAIN step', has: { id: 'step:batch-ai-tensorflow', kind: 'TRAIN', inputs: [], output: ['format:tensorflow-model'] } },
      { asks: 'a DEPLOY step', has: { id: 'step:model-management-to-container', kind: 'DEPLOY', output: [container], saves: false } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  'model-properties': {
    cases: [
      {
        asks: 'the seed',
        has: { property: 'precision', labelEn: { any: 'text' }, labelKo: { any: 'text' }, open: false, valuesAre: null },
      },
      { asks: 'what names technologies', has: { property: 'trained-with', valuesAre: 'technology', values: [] } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  refusals: {
    unordered: ['by', 'format', 'towards', 'statement'],
    cases: [
      { asks: 'one of a format towards an environment', has: { format: ['format:studio-model'], towards: ['environment:on-premises'] } },
      { asks: 'one of whatever is not taken', has: { by: ['target:azure-machine-learning-studio-web-service'], format: [], towards: [] } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  changes: {
    cases: [
      {
        asks: 'the newest first',
        params: { since: null, until: '2019-04-01', after: null, limit: 1 },
        has: { skipped: 0, page: [{ date: '2019-04-01', kind: 'RETIRED', subject: batchAi }] },
      },
      {
        asks: 'what comes after a place',
        params: { since: '2019-04-01', until: '2019-04-01', after: '2019-04-01 event:technology/azure-batch-ai/retired/0', limit: 5 },
        has: { skipped: { any: 'number' } },
      },
      {
        asks: 'before anything was',
        params: { since: null, until: '1900-01-01', after: null, limit: 5 },
        gives: emptyPage,
      },
      { asks: 'another revision', params: { since: null, until: null, after: null, limit: 5, ...otherRevision }, gives: emptyPage },
    ],
  },
  'analysis/routes': {
    cases: [
      {
        asks: 'a TensorFlow model to the container',
        params: { from: 'format:tensorflow-model', to: container },
        has: {
          steps: ['step:model-management-package', 'step:model-management-to-container'],
          technologies: ['technology:azure-machine-learning-model-management'],
        },
      },
      { asks: 'where there is none', params: { from: 'format:studio-model', to: container }, gives: [] },
      { asks: 'another revision', params: { from: 'format:tensorflow-model', to: container, ...otherRevision }, gives: [] },
    ],
  },
  'analysis/reach': {
    cases: [
      { asks: 'a TensorFlow model', params: { from: 'format:tensorflow-model', steps: 2 }, has: { target: container, steps: 2 } },
      { asks: 'within no step', params: { from: 'format:tensorflow-model', steps: 0 }, gives: [] },
      { asks: 'another revision', params: { from: 'format:tensorflow-model', steps: 2, ...otherRevision }, gives: [] },
    ],
  },
  'analysis/single-points-of-failure': {
    cases: [
      {
        asks: 'in 2018',
        params: { asOf: then },
        has: { target: 'target:azure-machine-learning-studio-web-service', technologies: [studio], steps: 1 },
      },
      { asks: 'another revision', params: { asOf: then, ...otherRevision }, gives: [] },
    ],
  },
  'analysis/uncited': {
    cases: [
      { asks: 'the seed, in which everything cites somebody', gives: [] },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  'analysis/stale-facts': {
    cases: [
      { asks: 'since a day to come', params: { readSince: '2999-01-01' }, has: { source: founding, facts: { any: 'number' } } },
      { asks: 'since the beginning', params: { readSince: '0000-00-00' }, gives: [] },
      { asks: 'another revision', params: { readSince: '2999-01-01', ...otherRevision }, gives: [] },
    ],
  },
  'search-texts': {
    cases: [
      { asks: 'the seed', has: { about: studio, textEn: { any: 'text' }, textKo: { any: 'text' } } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  'source-names': {
    cases: [
      { asks: 'the seed', has: { id: founding, title: { any: 'text' } } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  phases: {
    cases: [
      { asks: 'the seed', has: { id: 'phase:data-preparation-and-modeling', properties: { position: 1 } } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  environments: {
    cases: [
      { asks: 'the seed', has: { id: 'environment:edge', properties: { slug: 'edge' } } },
      { asks: 'another revision', params: otherRevision, gives: [] },
    ],
  },
  nodes: {
    cases: [
      {
        asks: 'several at once, in the order of ids',
        params: { ids: [container, batchAi] },
        has: { id: batchAi, properties: { id: batchAi, kind: 'SERVICE', gpu: true } },
      },
      { asks: 'a trait that is a number of bytes', params: { ids: [studio] }, has: { properties: { maxTrainingDataBytes: 10e9 } } },
      {
        asks: 'one of many that is there',
        params: { ids: ['technology:none', 'step:batch-ai-caffe'] },
        has: { id: 'step:batch-ai-caffe' },
      },
      { asks: 'an unknown id', params: { ids: ['technology:none'] }, gives: [] },
      { asks: 'no id', params: { ids: [] }, gives: [] },
      { asks: 'another revision', params: { ids: [batchAi], ...otherRevision }, gives: [] },
    ],
  },
  'neighbours-to': {
    cases: [
      {
        asks: 'what does a step',
        params: { ids: ['step:batch-ai-tensorflow'], type: 'BY' },
        has: { owner: 'step:batch-ai-tensorflow', id: batchAi, properties: { kind: 'SERVICE' } },
      },
      { asks: 'statements of two, as written', params: { ids: [studio, batchAi], type: 'STATES' }, has: { owner: studio } },
      { asks: 'a type that it has not', params: { ids: [batchAi], type: 'INPUT_OF' }, gives: [] },
      { asks: 'a type that nothing has', params: { ids: [batchAi], type: 'NONE' }, gives: [] },
      { asks: 'another revision', params: { ids: [batchAi], type: 'STATES', ...otherRevision }, gives: [] },
    ],
  },
  'neighbours-from': {
    cases: [
      { asks: 'the steps by a technology', params: { ids: [batchAi], type: 'BY' }, has: { owner: batchAi, id: 'step:batch-ai-caffe' } },
      { asks: 'a type that it has not', params: { ids: [batchAi], type: 'OUTPUT' }, gives: [] },
      { asks: 'another revision', params: { ids: [batchAi], type: 'BY', ...otherRevision }, gives: [] },
    ],
  },
  relations: {
    cases: [
      {
        asks: 'one that it has itself',
        params: { ids: [batchAi] },
        has: {
          owner: batchAi,
          kind: 'SUPPORTS',
          from: batchAi,
          to: 'technology:caffe',
          exhaustive: false,
          sources: [founding],
          locators: ['154'],
        },
      },
      {
        asks: 'one that is of the other end',
        params: { ids: ['technology:caffe', 'environment:edge'] },
        has: { owner: 'technology:caffe', from: batchAi, to: 'technology:caffe' },
      },
      { asks: 'a node without any', params: { ids: ['step:batch-ai-caffe'] }, gives: [] },
      { asks: 'another revision', params: { ids: [batchAi], ...otherRevision }, gives: [] },
    ],
  },
  citations: {
    cases: [
      { asks: 'two at once', params: { ids: [batchAi, studio] }, has: { owner: batchAi, source: founding, locator: '153' } },
      { asks: 'what cites nothing', params: { ids: [founding] }, gives: [] },
      { asks: 'another revision', params: { ids: [batchAi], ...otherRevision }, gives: [] },
    ],
  },
  technologies: {
    cases: [
      ...pages(
        anyTechnology,
        ['technology:anaconda', 'technology:apache-spark'],
        ['technology:transact-sql', 'technology:visual-studio-code'],
      ),
      ...filters(anyTechnology, [
        ['kinds', ['IMAGE', 'DATABASE'], 'technology:sql-server', ['NONE']],
        ['phase', 'phase:data-preparation-and-modeling', batchAi, 'phase:none'],
        ['language', 'technology:r', 'technology:azure-notebooks', 'technology:none'],
        ['supports', 'technology:caffe', batchAi, 'technology:none'],
        ['source', founding, studio, 'source:none'],
        ['states', ['ACTIVE'], batchAi, ['NONE']],
        ['states', ['RETIRED'], batchAi, ['NONE'], { asOf: '2026-11-23' }],
        ['states', ['PLANNED'], batchAi, ['RETIRED'], { asOf: '2001-01-01' }],
        ['offline', false, studio, true],
        ['gpu', true, batchAi, false],
        ['free', true, 'technology:azure-notebooks', false],
        ['lowCode', true, studio, false],
        ['chargesWhileRunning', true, 'technology:azure-hdinsight', false],
      ]),
      // The founding document states neither of anything.
      { asks: 'openSource true', params: { ...anyTechnology, openSource: true }, gives: emptyPage },
      {
        asks: 'several filters at once',
        params: { ...anyTechnology, kinds: ['SERVICE'], gpu: true, supports: 'technology:caffe', limit: 5 },
        gives: [{ totalCount: 1, skipped: 0, page: [{ id: batchAi, at: 'azure-batch-ai' }] }],
      },
    ],
  },
  'model-formats': {
    cases: pages({}, ['format:caffe-model', 'format:chainer-model'], ['format:workbench-model', 'format:workbench-service-package']),
  },
  sources: {
    cases: pages(
      {},
      ['source:apache-spark-0.8.0-release-notes', 'source:apache-spark-history'],
      ['source:u-sql-sample-tweets-2013', 'source:u-sql-sample-tweets-2015'],
    ),
  },
  'deployment-targets': {
    cases: [
      ...pages(
        anyTarget,
        ['target:azure-databricks', 'target:azure-machine-learning-studio-web-service'],
        ['target:sql-server-functions', container],
      ),
      ...filters(anyTarget, [
        ['environment', 'environment:edge', container, 'environment:none'],
        ['hostedBy', 'technology:azure-hdinsight', 'target:spark-on-azure-hdinsight', 'technology:none'],
        ['accepts', 'format:python-model', container, 'format:none'],
        ['source', founding, container, 'source:none'],
        ['states', ['ACTIVE'], container, ['NONE']],
        ['states', ['RETIRED'], 'target:microsoft-machine-learning-server', ['NONE'], { asOf: '2026-11-23' }],
        ['offline', false, 'target:azure-machine-learning-studio-web-service', true],
        ['selfManaged', true, 'target:microsoft-machine-learning-server', false],
        ['chargesWhileRunning', true, 'target:spark-on-azure-hdinsight', false],
      ]),
      { asks: 'gpu true', params: { ...anyTarget, gpu: true }, gives: emptyPage },
      { asks: 'free true', params: { ...anyTarget, free: true }, gives: emptyPage },
    ],
  },
  statements: {
    cases: [
      {
        asks: 'the first page',
        params: { ...anyStatement, limit: 2 },
        has: { skipped: 0, page: [{ id: { any: 'text' } }, { id: { any: 'text' } }] },
      },
      ...filters(anyStatement, [
        ['kinds', ['BENEFIT'], 'statement:technology/azure-notebooks/free', ['NONE']],
        ['about', batchAi, 'statement:technology/azure-batch-ai/gpu-machines', 'technology:none'],
        ['source', founding, 'statement:technology/azure-batch-ai/gpu-machines', 'source:none'],
        ['trait', 'gpu', 'statement:technology/azure-batch-ai/gpu-machines', 'none'],
      ]),
      { asks: 'another revision', params: { ...anyStatement, ...otherRevision }, gives: emptyPage },
    ],
  },
  'deployment-paths': {
    cases: [
      {
        asks: 'TensorFlow to the edge in 2018',
        params: anyPath,
        has: {
          key: 'batch-ai-tensorflow~model-management-package~model-management-to-container',
          deprecated: 0,
          steps: 3,
          technologies: 3,
        },
      },
      { asks: 'by one source alone', params: { ...anyPath, sources: [founding] }, has: { steps: 3 } },
      { asks: 'from a format at hand', params: { ...anyPath, origin: 'format:python-model' }, has: { steps: { any: 'number' } } },
      { asks: 'Studio to the edge: there is no way', params: { ...anyPath, origin: studio }, gives: [] },
      { asks: 'by a source that no step cites', params: { ...anyPath, sources: ['source:none'] }, gives: [] },
      { asks: 'when all of it is gone', params: { ...anyPath, asOf: '2026-11-23', trainedOn: '2026-11-23' }, gives: [] },
      { asks: 'another revision', params: { ...anyPath, ...otherRevision }, gives: [] },
    ],
  },
}

export interface WriteRow {
  params: Record<string, Json>
  /** Parameters that write nothing. */
  none: Record<string, Json>
  /** The node or relationship that is there afterwards, or what else becomes of the store. */
  leaves: { node: Row } | { relationship: Row } | 'the revision is gone' | 'the pointer is moved'
}

const labels: Record<string, string> = {
  'deployment-target': 'DeploymentTarget',
  environment: 'Environment',
  event: 'Event',
  'model-format': 'ModelFormat',
  'model-property': 'ModelProperty',
  phase: 'Phase',
  refusal: 'Refusal',
  source: 'Source',
  statement: 'Statement',
  step: 'Step',
  technology: 'Technology',
}
const types = [
  ...['bound-to', 'by', 'callable-from', 'cites', 'from-language', 'has-event', 'hosted-by', 'includes', 'input-of', 'located-in'],
  ...['managed-by', 'of', 'output', 'reason', 'states', 'succeeded-by', 'supports', 'supports-language', 'towards', 'used-in'],
]
const properties = { id: 'new', revision: 'other', aliases: ['one', 'two'], live: true, position: 3, bytes: 10e9 }
const places = { sources: ['source:x', 'source:y'], locators: ['1', ''] }

/** Written into the revision `other`, which has two nodes, `other/a` and `other/b`. */
export const writes: Record<string, WriteRow> = {
  ...Object.fromEntries(
    Object.entries(labels).map(([file, label]): [string, WriteRow] => {
      const node = { ...properties, key: `other/${file}` }
      return [
        `write/nodes/${file}`,
        {
          params: { rows: [{ properties: node }] },
          none: { rows: [] },
          leaves: { node: { labels: ['Portolan', label].sort(), properties: node } },
        },
      ]
    }),
  ),
  ...Object.fromEntries(
    types.map((file): [string, WriteRow] => [
      `write/relationships/${file}`,
      {
        params: { rows: [{ from: 'other/a', to: 'other/b', properties: places }] },
        none: { rows: [{ from: 'other/a', to: 'other/none', properties: places }] },
        leaves: { relationship: { type: file.toUpperCase().replaceAll('-', '_'), properties: places } },
      },
    ]),
  ),
  'write/clear-revision': { params: { revision: 'other' }, none: { revision: 'none' }, leaves: 'the revision is gone' },
  // It always writes: what it has written already stays as it is.
  'write/current': {
    params: { revision: 'other', layout: 'new', files: 'new' },
    none: { revision: 'old', layout: 'old', files: 'old' },
    leaves: 'the pointer is moved',
  },
}
