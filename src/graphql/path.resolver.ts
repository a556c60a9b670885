/** The fields of a way: what its search knows, told with the nodes on it. A matrix asks them of ten thousand: what takes long lets others in between. */
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { usedBy } from '../routes/question.js'
import { versionsOf, warningsOf } from '../routes/warnings.js'
import { countAlternatives, formatsOf } from '../routes/ways.js'
import { inTurn } from '../routes/work.js'
import { explanation } from '../words/explanation.js'
import { warningMessage } from '../words/warnings.js'
import type { Context } from './context.js'
import { Entity, Source, Statement } from './entity.type.js'
import { Locale } from './enums.js'
import type { GraphNode } from './loaders.js'
import { DeploymentPath, PathStep, PathWarning } from './route.type.js'
import { Step, StepOutput, VersionRange } from './step.type.js'
import { DeploymentTarget, ModelFormat, Technology } from './technology.type.js'
import { localeArgument, toldStep, toldWarning } from './telling.js'

@Resolver(() => DeploymentPath)
export class DeploymentPathResolver {
  @FieldResolver(() => [PathStep], {
    description: 'First the TRAIN step, unless the origin is a format; last the DEPLOY step, unless the end is a format.',
  })
  steps(@Root() { way }: DeploymentPath, @Ctx() { loaders }: Context): PathStep[] | Promise<PathStep[]> {
    return inTurn(() =>
      Promise.all(
        way.options.map(async ({ hop, state }, index) => {
          const ids = [hop.step.id, hop.step.output, ...(hop.input === null ? [] : [hop.input])]
          const [step, output, input = null] = await Promise.all(ids.map(id => loaders.nodes.load(id)))
          return { position: index + 1, step: step!, input, output: output!, state }
        }),
      ),
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
    return (await loaders.nodes.load(way.options.at(-1)!.hop.step.output))!
  }

  @FieldResolver(() => DeploymentTarget, { nullable: true, description: 'Null where a format was asked for.' })
  async target(@Root() { way }: DeploymentPath, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    const last = way.options.at(-1)!.hop.step
    return last.kind === 'DEPLOY' ? loaders.nodes.load(last.output) : null
  }

  @FieldResolver(() => Int, { description: 'CONVERT steps that are not saving.' })
  conversions(@Root() { way }: DeploymentPath): number {
    return way.rank.conversions
  }

  @FieldResolver(() => [ModelFormat], { description: 'Each form that the model has on the way, in order; the origin’s too.' })
  formats(@Root() { way }: DeploymentPath, @Ctx() context: Context): GraphNode[] | Promise<GraphNode[]> {
    const formats = formatsOf(way).filter(id => id.startsWith('format:'))
    return inTurn(() => all(context, formats))
  }

  @FieldResolver(() => [Technology], { description: 'Each once, in order of first use; `sources` likewise.' })
  technologies(@Root() { way }: DeploymentPath, @Ctx() context: Context): GraphNode[] | Promise<GraphNode[]> {
    return inTurn(() => all(context, [...new Set(way.options.flatMap(({ hop }) => hop.step.technologies))]))
  }

  @FieldResolver(() => [VersionRange], {
    description: `The window of each technology and format. Steps that hand over a live object or a bound file share an environment and their ranges are
intersected; any other file starts afresh. Bounds marked UNSUPPORTED that exclude each other make no path; UNTESTED ones give the warning. Empty: no version is stated.`,
  })
  versions(@Root() { way, plan }: DeploymentPath, @Ctx() { loaders }: Context): VersionRange[] | Promise<VersionRange[]> {
    return inTurn(() => Promise.all(versionsOf(plan, way).map(async range => ({ ...range, of: (await loaders.nodes.load(range.of))! }))))
  }

  @FieldResolver(() => Int, {
    description: 'How many other ways have the same formats and end; counted to 100, where 100 means 100 or more.',
  })
  alternatives(@Root() { way, question, plan }: DeploymentPath): number | Promise<number> {
    return inTurn(() => countAlternatives(plan, question, way))
  }

  @FieldResolver(() => String, { description: 'How a person would tell the way, each step a sentence.' })
  explanation(
    @Root() { way }: DeploymentPath,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string | Promise<string> {
    const wanted = locale ?? context.locale
    return inTurn(async () => explanation(await Promise.all(way.options.map(option => toldStep(option, wanted, context))), wanted))
  }

  @FieldResolver(() => [PathWarning], { description: 'What is uncertain or about to change, by step; empty where nothing is.' })
  warnings(@Root() { way, plan }: DeploymentPath): PathWarning[] | Promise<PathWarning[]> {
    return inTurn(() => warningsOf(plan, way).map(warning => ({ code: warning.code, warning })))
  }

  @FieldResolver(() => [Statement], { description: 'What speaks for everything on the way, each once, in order of first use.' })
  benefits(@Root() path: DeploymentPath, @Ctx() context: Context): GraphNode[] | Promise<GraphNode[]> {
    return inTurn(() => statementsOn(path, 'BENEFIT', context))
  }

  @FieldResolver(() => [Statement], { description: 'What is to be weighed of everything on the way, each once, in order of first use.' })
  considerations(@Root() path: DeploymentPath, @Ctx() context: Context): GraphNode[] | Promise<GraphNode[]> {
    return inTurn(() => statementsOn(path, 'CONSIDERATION', context))
  }

  @FieldResolver(() => [Source], {
    description: 'Who says all this: what the steps cite, and what the things on the way cite, each once, in order of first use.',
  })
  sources(@Root() { way, plan }: DeploymentPath, @Ctx() context: Context): GraphNode[] | Promise<GraphNode[]> {
    return inTurn(async () => {
      const citing = [...new Set(way.options.flatMap(({ hop }) => [hop.step.id, ...usedBy(plan.network, hop)]))]
      const citations = await Promise.all(citing.map(id => context.loaders.citations.load(id)))
      return all(context, [...new Set(citations.flat().map(({ source }) => source))])
    })
  }
}

@Resolver(() => PathWarning)
export class PathWarningResolver {
  @FieldResolver(() => Step, { description: 'The step that it is about.' })
  async step(@Root() { warning }: PathWarning, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return (await loaders.nodes.load(warning.option.hop.step.id))!
  }

  @FieldResolver(() => String, { description: 'What it means, in a sentence or two.' })
  async message(
    @Root() { warning }: PathWarning,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): Promise<string> {
    return warningMessage(await toldWarning(warning, context), locale ?? context.locale)
  }
}

/** The statements of a kind about everything that a way uses. */
async function statementsOn({ way, plan }: DeploymentPath, kind: string, { loaders }: Context): Promise<GraphNode[]> {
  const things = [...new Set(way.options.flatMap(({ hop }) => usedBy(plan.network, hop)))]
  const statements = (await Promise.all(things.map(id => loaders.related('to', 'STATES').load(id)))).flat()
  return [...new Map(statements.filter(statement => statement.kind === kind).map(statement => [statement.id, statement])).values()]
}

const all = ({ loaders }: Context, ids: string[]): Promise<GraphNode[]> => Promise.all(ids.map(async id => (await loaders.nodes.load(id))!))
