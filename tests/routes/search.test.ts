/** The search for ways on small networks: what is a way, which comes first, what is cut. */
import { expect, test } from 'vitest'
import { findBlockers } from '../../src/routes/blockers.js'
import { Plan } from '../../src/routes/plan.js'
import { findBest } from '../../src/routes/search.js'
import { countAlternatives, wayByKey } from '../../src/routes/ways.js'
import { atOnce } from '../../src/routes/work.js'
import { find, keys, network, question } from './small.js'

const simple = network({
  train: 'TRAIN tf > model',
  convert: 'CONVERT model > onnx by tf2onnx',
  direct: 'DEPLOY model > phone by lite',
  viaOnnx: 'DEPLOY onnx > phone by ort',
})

test('a way is a TRAIN step, conversions, and a DEPLOY step; fewer conversions come first', () => {
  expect(keys(simple, 'tf', 'phone')).toEqual(['train~direct', 'train~convert~viaOnnx'])
  expect(keys(simple, 'format:onnx', 'phone')).toEqual(['format:onnx~viaOnnx'])
  expect(keys(simple, 'tf', 'format:onnx')).toEqual(['train~convert'])
  expect(keys(simple, 'tf', 'technology:ort')).toEqual(['train~convert~viaOnnx'])
  expect(keys(simple, 'lite', 'phone')).toEqual([])
})

test('maxConversions counts CONVERT steps, not saving and not packaging ones', () => {
  const saving = network({
    train: 'TRAIN sk > object',
    save: ['CONVERT object > pickle by joblib', { saves: true }],
    pack: 'PACKAGE pickle > image by tool',
    serve: 'DEPLOY image > host by docker',
  })
  expect(keys(saving, 'sk', 'host', { where: { maxConversions: 0 } })).toEqual(['train~save~pack~serve'])
  expect(keys(simple, 'tf', 'phone', { where: { maxConversions: 0 } })).toEqual(['train~direct'])
})

test('at most two PACKAGE steps and ten steps in all', () => {
  const packing = (count: number) =>
    network({
      train: 'TRAIN t > f0',
      ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, `PACKAGE f${n} > f${n + 1} by t`])),
      out: `DEPLOY f${count} > end by t`,
    })
  expect(keys(packing(2), 't', 'end')).toHaveLength(1)
  expect(keys(packing(3), 't', 'end')).toHaveLength(0)
  const saving = (count: number) =>
    network({
      train: 'TRAIN t > f0',
      ...Object.fromEntries(Array.from({ length: count }, (_, n) => [`s${n}`, [`CONVERT f${n} > f${n + 1} by t`, { saves: true }]])),
      out: `DEPLOY f${count} > end by t`,
    } as never)
  expect(keys(saving(8), 't', 'end')).toHaveLength(1)
  expect(keys(saving(9), 't', 'end')).toHaveLength(0)
})

test('no format twice, but that a step which sets a property may give back what it took, once', () => {
  const looping = network({
    train: 'TRAIN t > a',
    there: 'CONVERT a > b by c',
    back: 'CONVERT b > a by c',
    idle: 'CONVERT a > a by c',
    quantise: ['CONVERT a > a by q', { sets: { precision: 'int8' } }],
    out: 'DEPLOY a > end by t',
  })
  expect(keys(looping, 't', 'end')).toEqual(['train~out', 'train~quantise~out'])
})

test('the order: inactive, deprecated, unproven, conversions, unofficial, lossy, steps, technologies, key', () => {
  const one = (more: object, by = 't') => [`DEPLOY a > end by ${by}`, more] as [string, object]
  const ranked = network({
    train: 'TRAIN t > a',
    h_key: one({}),
    g_key: one({}),
    f_technologies: one({}, 't other'),
    e_lossy: one({ lossy: true }),
    d_unofficial: one({ official: false }),
    c_composed: one({ evidence: 'COMPOSED' }),
    b_undated: one({ attested: '2021-01-01' }),
    a_deprecated: one({ deprecated: '2019-01-01' }),
    a_retired: one({ retired: '2019-01-01' }),
    a_planned: one({ unreleased: true }),
    to: 'CONVERT a > b by t',
    via: 'DEPLOY b > end by t',
  })
  const where = { distinct: false, includeRetired: true, includePlanned: true }
  expect(keys(ranked, 't', 'end', { where })).toEqual([
    'train~g_key',
    'train~h_key',
    'train~f_technologies',
    'train~e_lossy',
    'train~d_unofficial',
    'train~to~via',
    'train~b_undated',
    'train~c_composed',
    'train~a_deprecated',
    'train~a_planned',
    'train~a_retired',
  ])
  expect(find(ranked, 't', 'end', { where }).ways.at(-1)!.rank).toEqual({
    inactive: 1,
    deprecated: 0,
    unproven: 0,
    conversions: 0,
    unofficial: 0,
    lossy: 0,
    steps: 2,
    technologies: 1,
  })
})

test('more saving steps come behind, even where a key would sort before', () => {
  const net = network({
    train: 'TRAIN t > a',
    z: 'DEPLOY a > end by t',
    a1: ['CONVERT a > b by t', { saves: true }],
    a2: 'DEPLOY b > end by t',
  })
  expect(keys(net, 't', 'end')).toEqual(['train~z', 'train~a1~a2'])
})

test('distinct keeps the best of the same formats and end; the others are its alternatives', () => {
  const parallel = network({
    train: 'TRAIN t > a',
    official: 'CONVERT a > b by c1',
    third: ['CONVERT a > b by c2', { official: false }],
    out1: 'DEPLOY b > end by r1',
    out2: 'DEPLOY b > end by r2',
  })
  const { ways } = find(parallel, 't', 'end')
  expect(ways.map(({ key }) => key)).toEqual(['train~official~out1'])
  expect(countAlternatives(new Plan(parallel, question('t', 'end')), question('t', 'end'), ways[0]!)).toBe(3)
  expect(keys(parallel, 't', 'end', { where: { distinct: false } })).toEqual([
    'train~official~out1',
    'train~official~out2',
    'train~third~out1',
    'train~third~out2',
  ])
})

test('with distinct the best way of a row is told, though a dearer beginning of it is looked at first', () => {
  const net = network({
    train: 'TRAIN a > f0',
    p1: ['CONVERT f0 > x by a', { sets: { q: '1' } }],
    p2: ['CONVERT f0 > x by a', { sets: { q: '2' }, lossy: true }],
    h1: ['CONVERT x > y by a', { official: false, sets: { q: 'z' } }],
    h2: ['CONVERT x > y by a', { requires: { q: ['2'] }, sets: { q: 'z' } }],
    dx: 'DEPLOY x > t by a',
    dy: ['DEPLOY y > t by a', { deprecated: '2019-01-01' }],
    ym: 'CONVERT y > m by a',
    dm: 'DEPLOY m > t by a',
    wy: ['CONVERT w > y by a', { saves: true }],
    vw: 'CONVERT v > w by a',
    dead: 'CONVERT x > dead by a',
  })
  const of = (distinct: boolean) => keys(net, 'a', 't', { where: { maxConversions: 2, distinct } })
  expect(of(false)).toContain('train~p1~h1~dy')
  expect(of(true)).toEqual(['train~p1~dx', 'train~p2~h2~dy'])
})

test('a step that may give back what it takes is used once, also where it took another format', () => {
  const net = network({
    train: 'TRAIN a > f1',
    c: ['CONVERT f1 > f2 by a', { lossy: true }],
    m: ['CONVERT f1 f2 > f2 by a', { sets: { q: '1' } }],
    n: ['CONVERT f2 > f2 by a', { sets: { p: '1', q: '0' } }],
    d: ['DEPLOY f2 > t by a', { requires: { q: ['1'], p: ['1'] } }],
  })
  const where = { model: [{ property: 'p', value: '0' }] }
  expect(keys(net, 'a', 't', { where: { ...where, distinct: false } })).toEqual(['train~c~n~m~d'])
  expect(keys(net, 'a', 't', { where })).toEqual(['train~c~n~m~d'])
  const asked = question('a', 't', { where })
  expect(atOnce(pace => findBest(new Plan(net, asked), asked, pace)).way?.key).toBe('train~c~n~m~d')
  expect(atOnce(pace => findBlockers(net, asked, { followsAsOf: true, sameNames: () => true }, 3, pace))).toEqual([])
})

test('alternatives are counted in as long as their formats take, though nearly all rows of steps lead nowhere', () => {
  // Nine links of twelve steps each: five billion rows, of which those over the last step of the first link alone use what has to be used.
  const links = Array.from({ length: 9 }, (_, link) =>
    Array.from({ length: 12 }, (_, step): [string, string] => [
      `s${link}x${step}`,
      `CONVERT f${link} > f${link + 1} by ${link === 0 && step === 11 ? 'wanted' : 'tool'}`,
    ]),
  )
  const net = network(Object.fromEntries(links.flat()))
  const saving = { via: [['technology:wanted']], maxConversions: 9 }
  const [way] = find(net, 'format:f0', 'format:f9', { where: saving, first: 1 }).ways
  expect(way!.key).toBe('format:f0~s0x11~s1x0~s2x0~s3x0~s4x0~s5x0~s6x0~s7x0~s8x0')
  const asked = question('format:f0', 'format:f9', { where: saving })
  expect(countAlternatives(new Plan(net, asked), asked, way!)).toBe(100)
  const twice = question('format:f0', 'format:f9', { where: { ...saving, via: [['technology:wanted'], ['technology:nowhere']] } })
  expect(countAlternatives(new Plan(net, twice), twice, way!)).toBe(0)
})

test('alternatives are counted to a hundred', () => {
  const many = network({
    train: 'TRAIN t > a',
    ...Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`out${n}`, 'DEPLOY a > end by t'])),
  })
  expect(countAlternatives(new Plan(many, question('t', 'end')), question('t', 'end'), find(many, 't', 'end').ways[0]!)).toBe(100)
})

test('with distinct, the cheaper beginning is not taken where only a dearer one may go on', () => {
  const net = network({
    plain: 'TRAIN t > a',
    demanded: ['TRAIN t u > a', { official: false }],
    out: ['DEPLOY a > end by r', { requires: { 'trained-with': ['u'] } }],
  })
  expect(keys(net, 't', 'end')).toEqual(['demanded~out'])
})

test('pages join without a gap or a repeat', () => {
  const many = network(
    {
      train: 'TRAIN t > a',
      ...Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`out${n}`, [`DEPLOY a > end${n % 5} by t`, { official: n % 2 === 0 }]])),
      relation: 'DEPLOY a > end0 by t',
    } as never,
    ['end0', 'end1', 'end2', 'end3', 'end4'].map(end => `${end} LOCATED_IN edge`),
  )
  for (const distinct of [true, false]) {
    const whole = keys(many, 't', 'environment:edge', { where: { distinct } })
    expect(whole).toHaveLength(distinct ? 5 : 26)
    const joined: string[] = []
    let page = find(many, 't', 'environment:edge', { where: { distinct }, first: 3 })
    for (;;) {
      joined.push(...page.ways.map(({ key }) => key))
      if (!page.hasNext) break
      page = find(many, 't', 'environment:edge', { where: { distinct }, first: 3, after: page.ways.at(-1)! })
    }
    expect(joined).toEqual(whole)
  }
})

test('what the bound cuts is said', () => {
  const chain = network({
    train: 'TRAIN t > f0',
    ...Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`s${n}`, [`CONVERT f${n} > f${n + 1} by t`, { saves: true }]])),
    out: 'DEPLOY f6 > end by t',
  } as never)
  expect(find(chain, 't', 'end', { states: 3 })).toEqual({ ways: [], hasNext: false, stoppedBy: 'states: 3' })
  expect(find(chain, 't', 'end').stoppedBy).toBeNull()
})

test('training, and saving its live object, are judged on trainedOn, all else on asOf', () => {
  const net = network(
    {
      train: ['TRAIN t > object', { retired: '2019-01-01' }],
      save: ['CONVERT object > file by t', { saves: true, retired: '2019-01-01' }],
      serve: ['DEPLOY file > end by r', { introduced: '2020-01-01' }],
    },
    [],
    {},
    ['object'],
  )
  expect(keys(net, 't', 'end', { asOf: '2021-01-01' })).toEqual([])
  expect(keys(net, 't', 'end', { asOf: '2018-06-01' })).toEqual([])
  expect(keys(net, 't', 'end', { asOf: '2021-01-01', trainedOn: '2018-06-01' })).toEqual(['train~save~serve'])
})

test('trained-with has all technologies of the TRAIN step; unknown, it does not pass; another unknown property does, unproven', () => {
  const net = network({
    batch: 'TRAIN tf batch > model',
    alone: 'TRAIN tf > model',
    pack: ['PACKAGE model > bundle by m', { requires: { 'trained-with': ['batch', 'other'] } }],
    serve: 'DEPLOY bundle > cloud by m',
    small: ['DEPLOY model > chip by c', { requires: { precision: ['int8'] } }],
  })
  expect(keys(net, 'tf', 'cloud')).toEqual(['batch~pack~serve'])
  expect(keys(net, 'format:model', 'cloud')).toEqual([])
  const { ways } = find(net, 'tf', 'chip', { where: { distinct: false } })
  expect(ways.map(({ key, rank }) => [key, rank.unproven])).toEqual([
    ['alone~small', 1],
    ['batch~small', 1],
  ])
})

test('inside is the format that the last PACKAGE step took', () => {
  const net = network({
    train: 'TRAIN t > sklearn',
    other: 'CONVERT sklearn > onnx by c',
    packA: 'PACKAGE sklearn > mlflow by m',
    packB: 'PACKAGE onnx > mlflow by m',
    serve: ['DEPLOY mlflow > endpoint by e', { requires: { inside: ['onnx'] } }],
    refuse: ['DEPLOY mlflow > picky by e', { requires: { inside: { not: ['onnx'] } } }],
  })
  expect(keys(net, 't', 'endpoint')).toEqual(['train~other~packB~serve'])
  expect(keys(net, 't', 'picky')).toEqual(['train~packA~refuse'])
})

test('a property that is set is known: the latest wins, and a demand that it breaks makes no way', () => {
  const net = network({
    train: ['TRAIN t > a', { sets: { precision: 'float32' } }],
    quantise: ['CONVERT a > b by q', { sets: { precision: 'int8' } }],
    plain: 'CONVERT a > c by q',
    chip: ['DEPLOY b > end by r', { requires: { precision: ['int8'] } }],
    chipC: ['DEPLOY c > end by r', { requires: { precision: ['int8'] } }],
  })
  expect(find(net, 't', 'end').ways.map(({ key, rank }) => [key, rank.unproven])).toEqual([['train~quantise~chip', 0]])
})

test('two demands with nothing in common make no way', () => {
  const net = network({
    train: 'TRAIN t > a',
    first: ['CONVERT a > b by c', { requires: { task: ['classify', 'regress'] } }],
    narrow: ['DEPLOY b > end by r', { requires: { task: ['regress', 'rank'] } }],
    none: ['DEPLOY b > nowhere by r', { requires: { task: ['rank'] } }],
    implied: ['DEPLOY b > implied by r', { requires: { task: { not: ['rank'] } } }],
  })
  expect(find(net, 't', 'end').ways[0]!.rank.unproven).toBe(2)
  expect(keys(net, 't', 'nowhere')).toEqual([])
  expect(keys(net, 't', 'implied')).toEqual(['train~first~implied'])
})

test('a way comes back by its key, judged without a filter; a step that is gone or does not join gives null', () => {
  const way = find(simple, 'tf', 'phone').ways[1]!
  expect(wayByKey(simple, way.key, '2020-01-01', '2020-01-01')).toEqual(way)
  expect(wayByKey(simple, 'format:onnx~viaOnnx', '2020-01-01', '2020-01-01')?.options).toHaveLength(1)
  for (const key of ['train~gone', 'train~viaOnnx', 'convert~viaOnnx', 'direct', '', 'format:none~viaOnnx'])
    expect(wayByKey(simple, key, '2020-01-01', '2020-01-01'), key).toBeNull()
})
