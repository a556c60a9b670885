/** The schema: the list of resolvers, built once and kept sorted. */
import 'reflect-metadata'
import { GraphQLList, GraphQLNonNull, type GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { BlockerResolver, DeploymentPathConnectionResolver } from './blocker.resolver.js'
import { ChangeResolver } from './change.resolver.js'
import { DeploymentTargetQueries, DeploymentTargetResolver, EnvironmentResolver } from './deployment-target.resolver.js'
import { EntityResolver, LifecycleEventResolver, LifecycleResolver, StatementResolver } from './entity.resolver.js'
import { GraphQueries } from './graph.resolver.js'
import { RetirementImpactResolver } from './impact.resolver.js'
import { ModelFormatQueries, ModelFormatResolver } from './model-format.resolver.js'
import { ModelPropertyResolver, ModelPropertyValueResolver } from './model-property.resolver.js'
import { DeploymentPathResolver, PathWarningResolver } from './path.resolver.js'
import { PhaseQueries, PhaseResolver } from './phase.resolver.js'
import { DeploymentTargetReachResolver, MatrixQueries, ModelFormatReachResolver, TechnologyReachResolver } from './reach.resolver.js'
import { RouteQueries } from './route.resolver.js'
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
      BlockerResolver,
      ChangeResolver,
      DeploymentPathConnectionResolver,
      DeploymentPathResolver,
      DeploymentTargetQueries,
      DeploymentTargetReachResolver,
      DeploymentTargetResolver,
      EntityResolver,
      EnvironmentResolver,
      GraphQueries,
      LifecycleEventResolver,
      LifecycleResolver,
      MatrixQueries,
      ModelFormatQueries,
      ModelFormatReachResolver,
      ModelFormatResolver,
      ModelPropertyResolver,
      ModelPropertyValueResolver,
      PathWarningResolver,
      PhaseQueries,
      PhaseResolver,
      RefusalResolver,
      RetirementImpactResolver,
      RouteQueries,
      SearchQueries,
      SourceQueries,
      StatementResolver,
      StepQueries,
      StepResolver,
      TechnologyQueries,
      TechnologyReachResolver,
      TechnologyResolver,
    ],
    validate: false,
  })
  schema.getQueryType()!.description = ofQuery
  // TypeGraphQL makes either all lists of a nested list nullable or none: a row always is there, a cell may be empty.
  const path = schema.getType('DeploymentPath') as GraphQLObjectType
  const matrix = schema.getType('CompatibilityMatrix') as GraphQLObjectType
  matrix.getFields().cells!.type = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(new GraphQLList(path))))
  return lexicographicSortSchema(schema)
}

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `# Printed from the code by \`npm run schema\`; a test fails where it differs.\n\n${printSchema(schema)}\n`
