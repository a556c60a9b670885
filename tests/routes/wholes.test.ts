/** Wholes and parts: where a training starts, what `via` and `avoid` mean, from which language a step is. */
import { expect, test } from 'vitest'
import { keys, network } from './small.js'

const net = network(
  {
    mllib: 'TRAIN mllib hdinsight > spark-model',
    vm: 'TRAIN vm cntk > cntk-model',
    batch: 'TRAIN batch cntk > cntk-model',
    code: ['TRAIN vscode > py', { languages: ['python'] }],
    studio: 'TRAIN studio > studio-model',
    quiet: 'TRAIN workbench > wb',
    a: 'DEPLOY spark-model > end by hdinsight',
    b: 'DEPLOY cntk-model > end by server',
    c: 'DEPLOY py > end by docker',
    d: 'DEPLOY studio-model > end by studio',
    e: 'DEPLOY wb > end by server',
  },
  [
    'spark INCLUDES mllib',
    'vm INCLUDES cntk',
    'vm INCLUDES vscode',
    'studio SUPPORTS_LANGUAGE python',
    'studio SUPPORTS_LANGUAGE r',
    'end HOSTED_BY box',
    'end LOCATED_IN edge',
    'end LOCATED_IN cloud',
  ],
  { spark: 'FRAMEWORK', vm: 'IMAGE', python: 'LANGUAGE', r: 'LANGUAGE' },
)

test('a framework stands for its parts whatever else a step is by; an image only where all technologies are it or in it', () => {
  expect(keys(net, 'spark', 'end')).toEqual(['mllib~a'])
  expect(keys(net, 'vm', 'end')).toEqual(['code~c', 'vm~b'])
  expect(keys(net, 'cntk', 'end', { where: { distinct: false } })).toEqual(['batch~b', 'vm~b'])
})

test('a step is from a language that it names, else from one that all its technologies state which state any', () => {
  expect(keys(net, 'python', 'end')).toEqual(['studio~d', 'code~c'])
  expect(keys(net, 'r', 'end')).toEqual(['studio~d'])
  expect(keys(net, 'cntk', 'end', { where: { languages: ['technology:python'] } })).toEqual([])
})

test('via: every entry is used, a part standing for its whole', () => {
  expect(keys(net, 'vm', 'end', { where: { via: [['technology:cntk']] } })).toEqual(['vm~b'])
  expect(keys(net, 'mllib', 'end', { where: { via: [['technology:spark'], ['technology:box'], ['format:spark-model']] } })).toEqual([
    'mllib~a',
  ])
  expect(keys(net, 'mllib', 'end', { where: { via: [['technology:spark'], ['technology:docker']] } })).toEqual([])
})

test('avoid: none is used, nor parts that only these include', () => {
  expect(keys(net, 'vm', 'end', { where: { avoid: [['technology:cntk']] } })).toEqual(['code~c'])
  expect(keys(net, 'vscode', 'end', { where: { avoid: [['technology:vm']] } })).toEqual([])
  expect(keys(net, 'mllib', 'end', { where: { avoid: [['technology:box']] } })).toEqual([])
  expect(keys(net, 'mllib', 'end', { where: { avoid: [['environment:edge']] } })).toEqual(['mllib~a'])
  expect(keys(net, 'mllib', 'end', { where: { avoid: [['environment:edge'], ['environment:cloud']] } })).toEqual([])
  expect(keys(net, 'mllib', 'format:spark-model', { where: { avoid: [['environment:edge']] } })).toEqual(['mllib'])
})

test('environments: the way ends in one of them', () => {
  expect(keys(net, 'mllib', 'end', { where: { environments: ['environment:edge'] } })).toEqual(['mllib~a'])
  expect(keys(net, 'mllib', 'end', { where: { environments: ['environment:browser'] } })).toEqual([])
  expect(keys(net, 'mllib', 'format:spark-model', { where: { environments: ['environment:edge'] } })).toEqual([])
})
