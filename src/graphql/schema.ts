/** The schema: the list of resolvers, built once and kept sorted. */
import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { DeploymentTargetQueries, DeploymentTargetResolver, EnvironmentResolver } from './deployment-target.resolver.js'
import { EntityResolver, LifecycleEventResolver, LifecycleResolver, StatementResolver } from './entity.resolver.js'
import { GraphQueries } from './graph.resolver.js'
import { ModelFormatQueries, ModelFormatResolver } from './model-format.resolver.js'
import { PhaseQueries, PhaseResolver } from './phase.resolver.js'
import { DeploymentPathResolver, RouteQueries } from './route.resolver.js'
import { SearchQueries } from './search.resolver.js'
import { SourceQueries } from './source.resolver.js'
import { RefusalResolver, StepQueries, StepResolver } from './step.resolver.js'
import { TechnologyQueries, TechnologyResolver } from './technology.resolver.js'

/** TypeGraphQL makes this type itself, so that its description cannot stand at a class. */
const ofQuery = `Pages are of 20 where neither \`first\` nor \`last\` is given, of 100 at most; both at once is an error. Order: statements as written, all else by slug, or by id where there is none, unless the field says otherwise. A list
without pages holds at most 1,000; beyond that the error names the paged query to ask instead.`

export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      DeploymentPathResolver,
      DeploymentTargetQueries,
      DeploymentTargetResolver,
      EntityResolver,
      EnvironmentResolver,
      GraphQueries,
      LifecycleEventResolver,
      LifecycleResolver,
      ModelFormatQueries,
      ModelFormatResolver,
      PhaseQueries,
      PhaseResolver,
      RefusalResolver,
      RouteQueries,
      SearchQueries,
      SourceQueries,
      StatementResolver,
      StepQueries,
      StepResolver,
      TechnologyQueries,
      TechnologyResolver,
    ],
    validate: false,
  })
  schema.getQueryType()!.description = ofQuery
  return lexicographicSortSchema(schema)
}

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `# Printed from the code by \`npm run schema\`; a test fails where it differs.\n\n${printSchema(schema)}\n`
