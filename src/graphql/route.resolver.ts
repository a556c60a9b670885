/** Ways from training to deployment: names are resolved, the route network is searched, the nodes on the ways are loaded. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { stateOn } from '../lifecycle.js'
import { emptyWhere, judgedOn, type Question } from '../routes/question.js'
import { findWays } from '../routes/search.js'
import type { Way } from '../routes/walk.js'
import { countAlternatives, formatsOf, wayByKey } from '../routes/ways.js'
import { pageOf } from './connection.js'
import type { Context } from './context.js'
import { Entity, Source } from './entity.type.js'
import type { GraphNode } from './loaders.js'
import { DeploymentPath, DeploymentPathConnection, PathFilter, PathStep } from './route.type.js'
import { fingerprint, placeOf, questionOf, wayCursor } from './route-question.js'
import { DateScalar } from './scalars.js'
import { StepOutput } from './step.type.js'
import { DeploymentTarget, ModelFormat, Technology } from './technology.type.js'

const standardFirst = 10

const asOfArgument = { nullable: true, description: 'The day to judge on, past or to come; today (UTC) by default.' } as const
const trainedOnArgument = {
  nullable: true,
  description: 'The day of training: TRAIN steps, and steps that save their live object, are judged on it; `asOf` by default.',
} as const

@Resolver()
export class RouteQueries {
  @Query(() => DeploymentPathConnection, {
    description: `Ways from training to deployment. \`trainedIn\`: a framework, service, tool or image (its TRAIN steps, and those of what it includes), a language, or a format
already at hand. \`deployableTo\`: a target, an environment, a technology (targets that it hosts, DEPLOY steps by it), or a format; a format that is the
origin itself is an error (in a matrix: null). A technology may be both: trained in it, and deployed to a target that it hosts or by a step of it. TRAIN
steps, and steps that save their live object, are judged on \`trainedOn\`, all others on \`asOf\`; \`asOf\` is today (UTC) by default, \`trainedOn\` is \`asOf\`.`,
  })
  deploymentPaths(
    @Arg('trainedIn', () => ID, { description: 'A technology, or a format at hand.' }) trainedIn: string,
    @Arg('deployableTo', () => ID, { description: 'A target, an environment, a technology, or a format.' }) deployableTo: string,
    @Arg('where', () => PathFilter, { nullable: true, description: 'Only ways of which all this holds.' }) where: PathFilter | null,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Arg('trainedOn', () => DateScalar, trainedOnArgument) trainedOn: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: standardFirst, description: 'How many, 0 to 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Behind the way with this cursor, of the same question.' }) after:
      | string
      | null,
    @Ctx() context: Context,
  ): DeploymentPathConnection {
    const asked = { trainedIn, deployableTo, where, asOf, trainedOn }
    const question = questionOf(asked, context)
    const { limit } = pageOf('ways', { first }, standardFirst)
    const print = fingerprint(question, asked)
    const { revision } = context
    const { ways, hasNext, stoppedBy } = findWays(
      revision.network,
      question,
      limit,
      typeof after === 'string' ? placeOf(after, print) : undefined,
    )
    const edges = ways.map(way => ({ cursor: wayCursor(print, way), node: pathOf(way, question) }))
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: hasNext,
        hasPreviousPage: typeof after === 'string',
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      completeness: { exhaustive: stoppedBy === null, stoppedBy, revision: revision.id },
    }
  }

  @Query(() => DeploymentPath, {
    nullable: true,
    description: 'One way again, by its key, judged with an empty `where`. Null where one of its steps is gone.',
  })
  deploymentPath(
    @Arg('key', () => ID, { description: 'The key of a way.' }) key: string,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Arg('trainedOn', () => DateScalar, trainedOnArgument) trainedOn: string | null,
    @Ctx() { revision, today }: Context,
  ): DeploymentPath | null {
    const day = asOf ?? today
    const way = wayByKey(revision.network, key, day, trainedOn ?? day)
    if (!way) return null
    const origin = way.originFormat ?? way.hops[0]!.step.technologies[0]!
    return pathOf(way, { origin, end: way.hops.at(-1)!.step.output, where: emptyWhere, asOf: day, trainedOn: trainedOn ?? day })
  }
}

@Resolver(() => DeploymentPath)
export class DeploymentPathResolver {
  @FieldResolver(() => [PathStep], {
    description: 'First the TRAIN step, unless the origin is a format; last the DEPLOY step, unless the end is a format.',
  })
  steps(@Root() { way, question }: DeploymentPath, @Ctx() { loaders, revision }: Context): Promise<PathStep[]> {
    return Promise.all(
      way.hops.map(async (hop, index) => {
        const ids = [hop.step.id, hop.step.output, ...(hop.input === null ? [] : [hop.input])]
        const [step, output, input = null] = await Promise.all(ids.map(id => loaders.nodes.load(id)))
        const state = stateOn(hop.dates, judgedOn(revision.network, question, hop))
        return { position: index + 1, step: step!, input, output: output!, state }
      }),
    )
  }

  @FieldResolver(() => Entity, {
    description: 'The technology or format that was asked for. Asked by key: that format, else the TRAIN step’s first technology by slug.',
  })
  async origin(@Root() { question }: DeploymentPath, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.nodes.load(question.origin))!
  }

  @FieldResolver(() => StepOutput, { description: 'What the way ends in.' })
  async end(@Root() { way }: DeploymentPath, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.nodes.load(way.hops.at(-1)!.step.output))!
  }

  @FieldResolver(() => DeploymentTarget, { nullable: true, description: 'Null where a format was asked for.' })
  async target(@Root() { way }: DeploymentPath, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    const last = way.hops.at(-1)!.step
    return last.kind === 'DEPLOY' ? loaders.nodes.load(last.output) : null
  }

  @FieldResolver(() => Int, { description: 'CONVERT steps that are not saving.' })
  conversions(@Root() { way }: DeploymentPath): number {
    return way.rank.conversions
  }

  @FieldResolver(() => [ModelFormat], { description: 'Each form that the model has on the way, in order; the origin’s too.' })
  formats(@Root() { way }: DeploymentPath, @Ctx() context: Context): Promise<GraphNode[]> {
    return all(
      context,
      formatsOf(way).filter(id => id.startsWith('format:')),
    )
  }

  @FieldResolver(() => [Technology], { description: 'Each once, in order of first use; `sources` likewise.' })
  technologies(@Root() { way }: DeploymentPath, @Ctx() context: Context): Promise<GraphNode[]> {
    return all(context, [...new Set(way.hops.flatMap(({ step }) => step.technologies))])
  }

  @FieldResolver(() => Int, {
    description: 'How many other ways have the same formats and end; counted to 100, where 100 means 100 or more.',
  })
  alternatives(@Root() { way, question }: DeploymentPath, @Ctx() { revision }: Context): number {
    return countAlternatives(revision.network, question, way)
  }

  @FieldResolver(() => [Source], { description: 'What the steps rest on, each once, in order of first use.' })
  async sources(@Root() { way }: DeploymentPath, @Ctx() context: Context): Promise<GraphNode[]> {
    const citations = await Promise.all(way.hops.map(({ step }) => context.loaders.citations.load(step.id)))
    return all(context, [...new Set(citations.flat().map(({ source }) => source))])
  }
}

const all = ({ loaders }: Context, ids: string[]): Promise<GraphNode[]> => Promise.all(ids.map(async id => (await loaders.nodes.load(id))!))

const pathOf = (way: Way, question: Question): DeploymentPath => ({ key: way.key, rank: way.rank, way, question })
