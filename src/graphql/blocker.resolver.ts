/** What stands in the way where there is no way. */
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { outOfRange, PortolanError } from '../errors.js'
import type { Change, Blocker as Found } from '../routes/blocker.js'
import { cutAt, findBlockers } from '../routes/blockers.js'
import { planOf } from '../routes/plan.js'
import { paced } from '../routes/work.js'
import { blockerMessage } from '../words/blockers.js'
import { Blocker, BlockerChange } from './blocker.type.js'
import type { Context } from './context.js'
import { Statement } from './entity.type.js'
import { Locale } from './enums.js'
import type { GraphNode } from './loaders.js'
import { pathOf } from './route.resolver.js'
import { DeploymentPath, DeploymentPathConnection } from './route.type.js'
import { type Asked, questionOf } from './route-question.js'
import { Step, StepOutput } from './step.type.js'
import { ModelFormat } from './technology.type.js'
import { localeArgument, toldBlocker } from './telling.js'

const mostBlockers = 100

@Resolver(() => DeploymentPathConnection)
export class DeploymentPathConnectionResolver {
  @FieldResolver(() => [Blocker], {
    description: 'Where there is no path, never empty: what stands in the way. Where there is one, empty.',
  })
  async blockers(
    @Root() { edges, asked, question, pageInfo, completeness }: DeploymentPathConnection,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many, 1 to 100.' }) first: number | null,
    @Ctx() context: Context,
  ): Promise<Blocker[]> {
    const most = first ?? 3
    if (most < 1 || most > mostBlockers) throw outOfRange('first', most, 1, mostBlockers)
    if (edges.length > 0) return []
    const told = (blocker: Found): Blocker => ({
      reason: blocker.reason,
      change: changeOf(blocker.change, asked),
      found: blocker,
      question,
    })
    // The search for the ways was cut before it found one: another would be cut as well.
    if (completeness.stoppedBy !== null && !pageInfo.hasPreviousPage) return [told(cutAt(completeness.stoppedBy))]
    const followsAsOf = asked.trainedOn === null || asked.trainedOn === undefined
    const sameNames = (asOf: string) => meansTheSame(asked, asOf, question, context)
    const found = await paced(context.bounds, pace =>
      findBlockers(context.revision.network, question, { followsAsOf, sameNames }, most, pace),
    )
    return found.map(told)
  }
}

/** Whether the names of a question, as they were typed, mean the same things on another day. */
function meansTheSame(asked: Asked, asOf: string, question: DeploymentPathConnection['question'], context: Context): boolean {
  try {
    const { origin, end, where } = questionOf({ ...asked, asOf }, context)
    return JSON.stringify([origin, end, where]) === JSON.stringify([question.origin, question.end, question.where])
  } catch (error) {
    if (error instanceof PortolanError) return false
    throw error
  }
}

function changeOf(change: Change | null, { where }: Asked): BlockerChange | null {
  if (change === null) return null
  const { filter = null, index = null, asOf = null, trainedOn = null, maxConversions = null } = change
  const entries = filter === null ? null : where?.[filter]
  return {
    filter,
    index,
    value: Array.isArray(entries) && index !== null ? written(entries[index]!) : null,
    asOf,
    trainedOn,
    maxConversions,
  }
}

/** An entry of a list of the filter in a line. */
function written(entry: string | { of: string; version: string } | { property: string; value: string }): string {
  if (typeof entry === 'string') return entry
  return 'of' in entry ? `${entry.of} ${entry.version}` : `${entry.property}: ${entry.value}`
}

@Resolver(() => Blocker)
export class BlockerResolver {
  @FieldResolver(() => String, { description: 'What stands in the way, in a sentence or two.' })
  message(
    @Root() { found, question, change }: Blocker,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string {
    return blockerMessage(toldBlocker(found, question, change?.value ?? null, context), locale ?? context.locale)
  }

  @FieldResolver(() => [Statement], {
    description:
      'The statements that say so: of refusals that name the pair or, where none does, of those by one of several that lead there and that does not take this format; and the conditions of the `steps`, but of those that are shown beside a refusal. Empty: nothing is stated.',
  })
  async statements(@Root() { found }: Blocker, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    const refusals = await Promise.all(found.refusals.map(id => loaders.nodes.load(id)))
    // What the one that refuses does take is merely shown: its conditions say nothing of what stands in the way.
    const inTheWay = found.reason === 'REFUSED' ? [] : found.steps
    const statements = (await Promise.all(inTheWay.map(id => loaders.related('to', 'STATES').load(id)))).flat()
    const all = [...refusals, ...statements].filter(statement => statement !== null)
    return [...new Map(all.map(statement => [statement.id, statement])).values()]
  }

  @FieldResolver(() => [Step], {
    description:
      'Steps that the change would let in; where a step seems to be missing, those that the graph has and the question does not allow; where it is refused and there are none, what the one that refuses does take. Empty: there are none.',
  })
  async steps(@Root() { found }: Blocker, @Ctx() { loaders }: Context): Promise<GraphNode[]> {
    return (await Promise.all(found.steps.map(id => loaders.nodes.load(id)))).filter(step => step !== null)
  }

  @FieldResolver(() => DeploymentPath, { nullable: true, description: 'The best path after the change. Null for a missing step.' })
  nearest(@Root() { found }: Blocker, @Ctx() { revision }: Context): DeploymentPath | null {
    if (found.nearest === null) return null
    const { way, question } = found.nearest
    return pathOf(way, question, planOf(revision.network, question))
  }

  @FieldResolver(() => ModelFormat, {
    nullable: true,
    description: 'Where the missing step would begin. Null for a change, and where training itself is missing.',
  })
  async missingFrom(@Root() { found }: Blocker, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return found.missing?.from ? loaders.nodes.load(found.missing.from) : null
  }

  @FieldResolver(() => StepOutput, {
    nullable: true,
    description:
      'Where the missing step would lead. Null for a change, and where the end that was asked for is neither a format nor a target.',
  })
  async missingTo(@Root() { found }: Blocker, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return found.missing?.to ? loaders.nodes.load(found.missing.to) : null
  }
}
