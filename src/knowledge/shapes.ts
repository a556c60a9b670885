/** The shape of an entry of each type, and of what an overlay may add to one. */
import type { z } from 'zod'
import { environmentsSchema, formatSchema, phasesSchema, propertiesSchema, sourceSchema, targetSchema, technologySchema } from './entity.js'
import { environmentExtension, formatExtension, phaseExtension, targetExtension, technologyExtension } from './extension.js'
import type { EntryType } from './facts.js'

type Shape = z.ZodObject<{ id: z.ZodType<string> }>

export const shapes: Record<EntryType, Shape> = {
  technology: technologySchema,
  format: formatSchema,
  target: targetSchema,
  source: sourceSchema,
  environment: environmentsSchema.element,
  phase: phasesSchema.element,
  property: propertiesSchema.element,
}

/** Nothing can be added to a source or a property. */
export const extensions: Partial<Record<EntryType, Shape>> = {
  technology: technologyExtension,
  format: formatExtension,
  target: targetExtension,
  environment: environmentExtension,
  phase: phaseExtension,
}
