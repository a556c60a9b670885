/** The schema: the list of resolvers, built once and kept sorted. */
import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { CatalogueQueries } from './catalogue.resolver.js'
import { EntityResolver, LifecycleEventResolver, LifecycleResolver, StatementResolver } from './entity.resolver.js'
import { DeploymentPathResolver, RouteQueries } from './route.resolver.js'
import { RefusalResolver, StepResolver } from './step.resolver.js'
import {
  DeploymentTargetResolver,
  EnvironmentResolver,
  ModelFormatResolver,
  PhaseResolver,
  TechnologyResolver,
  ThingQueries,
} from './technology.resolver.js'

export const createSchema = (): GraphQLSchema =>
  lexicographicSortSchema(
    buildSchemaSync({
      resolvers: [
        CatalogueQueries,
        DeploymentPathResolver,
        DeploymentTargetResolver,
        EntityResolver,
        EnvironmentResolver,
        LifecycleEventResolver,
        LifecycleResolver,
        ModelFormatResolver,
        PhaseResolver,
        RefusalResolver,
        RouteQueries,
        StatementResolver,
        StepResolver,
        TechnologyResolver,
        ThingQueries,
      ],
      validate: false,
    }),
  )

/** The SDL as `schema/schema.graphql` holds it. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `# Printed from the code by \`npm run schema\`; a test fails where it differs.\n\n${printSchema(schema)}\n`
