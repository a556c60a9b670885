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

export const createSchema = (): GraphQLSchema =>
  lexicographicSortSchema(
    buildSchemaSync({
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
    }),
  )

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `# Printed from the code by \`npm run schema\`; a test fails where it differs.\n\n${printSchema(schema)}\n`
