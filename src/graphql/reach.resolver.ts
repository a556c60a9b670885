/** What an origin reaches, what reaches a target, and a matrix of many pairs. */
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { PortolanError } from '../errors.js'
import type { ThingType } from '../names.js'
import { allTargets, matrix, trainers } from '../routes/reach.js'
import { paced } from '../routes/work.js'
import type { Context } from './context.js'
import { loadAll } from './lists.js'
import type { GraphNode } from './loaders.js'
import { completenessOf, pathOfBest, reachable } from './reach.js'
import {
  CompatibilityMatrix,
  type ReachableOrigin,
  ReachableOriginConnection,
  type ReachableTarget,
  ReachableTargetConnection,
} from './reach.type.js'
import { asOfArgument, trainedOnArgument, whereArgument } from './route.resolver.js'
import { resolvedFilter } from './route-filter.js'
import { PathFilter } from './route-filter.type.js'
import { endTypes, originTypes } from './route-question.js'
import { DateScalar } from './scalars.js'
import { DeploymentTarget, ModelFormat, Technology } from './technology.type.js'

@ArgsType()
class FromFormatArgs {
  @Field(() => PathFilter, whereArgument) where!: PathFilter | null
  @Field(() => DateScalar, asOfArgument) asOf!: string | null
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 0 to 100.' }) first!: number | null
  @Field(() => String, { nullable: true, description: 'Behind the one with this cursor, of the same question.' }) after!: string | null
}
@ArgsType()
class ReachArgs extends FromFormatArgs {
  @Field(() => DateScalar, trainedOnArgument) trainedOn!: string | null
}

const toTarget = (target: GraphNode, best: ReachableTarget['best']): ReachableTarget => ({ target, best })
const fromOrigin = (origin: GraphNode, best: ReachableOrigin['best']): ReachableOrigin => ({ origin, best })

@Resolver(() => Technology)
export class TechnologyReachResolver {
  @FieldResolver(() => ReachableTargetConnection, {
    description: 'Where a model trained here can be deployed, in the order of their best paths.',
  })
  deployableTo(@Root() { id }: GraphNode, @Args(() => ReachArgs) asked: ReachArgs, @Ctx() context: Context) {
    return reachable(context, [id], allTargets(context.revision.network), asked, toTarget, 'end')
  }
}

@Resolver(() => ModelFormat)
export class ModelFormatReachResolver {
  @FieldResolver(() => ReachableTargetConnection, {
    description: 'Where a model in this format can be deployed, in the order of their best paths.',
  })
  deployableTo(@Root() { id }: GraphNode, @Args(() => FromFormatArgs) asked: FromFormatArgs, @Ctx() context: Context) {
    return reachable(context, [id], allTargets(context.revision.network), asked, toTarget, 'end')
  }
}

@Resolver(() => DeploymentTarget)
export class DeploymentTargetReachResolver {
  @FieldResolver(() => ReachableOriginConnection, { description: 'The inverse of `Technology.deployableTo`.' })
  trainableIn(@Root() { id }: GraphNode, @Args(() => ReachArgs) asked: ReachArgs, @Ctx() context: Context) {
    return reachable(context, trainers(context.revision.network), [id], asked, fromOrigin, 'origin')
  }
}

const mostInMatrix = 100

@Resolver()
export class MatrixQueries {
  @Query(() => CompatibilityMatrix, { description: 'The best way of each pair. At most 100 × 100.' })
  async compatibilityMatrix(
    @Arg('trainedIn', () => [ID], { description: 'The rows: technologies, or formats at hand.' }) trainedIn: string[],
    @Arg('deployableTo', () => [ID], { description: 'The columns: targets, environments, technologies or formats.' })
    deployableTo: string[],
    @Arg('where', () => PathFilter, whereArgument) where: PathFilter | null,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Arg('trainedOn', () => DateScalar, trainedOnArgument) trainedOn: string | null,
    @Ctx() context: Context,
  ): Promise<CompatibilityMatrix> {
    const { names, network } = context.revision
    const day = asOf ?? context.today
    const named = (list: string[], types: readonly ThingType[], argument: string): string[] => {
      if (list.length > mostInMatrix)
        throw new PortolanError('LIMIT_OUT_OF_RANGE', `${argument} has ${list.length} entries; it may have ${mostInMatrix}.`, {
          argument,
          value: list.length,
          least: 0,
          most: mostInMatrix,
        })
      return list.map((name, index) => names.resolve(name, [...types], day, `${argument}[${index}]`))
    }
    const rows = named(trainedIn, originTypes, 'trainedIn')
    const columns = named(deployableTo, endTypes, 'deployableTo')
    const resolved = resolvedFilter(where, day, context)
    const days = { asOf: day, trainedOn: trainedOn ?? day }
    const { cells, stoppedBy } = await paced(context.bounds, pace => matrix(network, rows, columns, resolved, days, pace))
    return {
      rows: await loadAll(context, rows),
      columns: await loadAll(context, columns),
      cells: cells.map(row => row.map(best => best && pathOfBest(context, best, days))),
      completeness: completenessOf(context, stoppedBy),
    }
  }
}
