/** Model formats: their fields and their queries. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { type Connection, whole } from './connection.js'
import type { Context } from './context.js'
import { asOfArgument, stepsOf } from './in-use.js'
import { listed, named, PageArgs } from './lists.js'
import type { GraphNode } from './loaders.js'
import { DateScalar } from './scalars.js'
import { Step } from './step.type.js'
import { ModelFormat, ModelFormatConnection, Technology } from './technology.type.js'

@Resolver(() => ModelFormat)
export class ModelFormatResolver {
  @FieldResolver(() => Technology, {
    nullable: true,
    description:
      'Opens only with the version of this that wrote it (a pickle, an H2O binary model, an engine). Null: with any that reads it.',
  })
  async boundTo(@Root() { id }: GraphNode, @Ctx() { loaders }: Context): Promise<GraphNode | null> {
    return (await loaders.related('to', 'BOUND_TO').load(id))[0] ?? null
  }

  @FieldResolver(() => [Step], { description: 'Steps that give it.' })
  async producedBy(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return whole(await stepsOf(context, 'from', 'OUTPUT', id, asOf), '`steps(output:)`')
  }

  @FieldResolver(() => [Step], { description: 'Steps that take it.' })
  async acceptedBy(
    @Root() { id }: GraphNode,
    @Arg('asOf', () => DateScalar, asOfArgument) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<GraphNode[]> {
    return whole(await stepsOf(context, 'to', 'INPUT_OF', id, asOf), '`steps(input:)`')
  }
}

@Resolver()
export class ModelFormatQueries {
  @Query(() => ModelFormat, { nullable: true, description: 'Null where nothing has that name.' })
  modelFormat(
    @Arg('id', () => ID, { description: 'Its id, slug, name or alias.' }) id: string,
    @Ctx() context: Context,
  ): Promise<GraphNode | null> {
    return named(context, id, 'format')
  }

  @Query(() => ModelFormatConnection, { description: 'Model formats, by slug.' })
  modelFormats(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<GraphNode>> {
    return listed(context, 'model-formats', page, {})
  }
}
