/** The vocabulary of models, for a form to offer. */
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Property, Words } from '../vocabulary.js'
import type { Context } from './context.js'
import { Locale } from './enums.js'
import { localeArgument } from './telling.js'

@ObjectType({ description: 'A property of models that steps demand or set, for a form to offer. `open`: other values may be asked too.' })
class ModelPropertyDefinition {
  @Field(() => String, { description: 'As `ModelPropertyInput.property` takes it.' }) property!: string
  @Field(() => Boolean, { description: 'Other values may be asked too.' }) open!: boolean
  known!: Property
}
@ObjectType({ description: 'A value that a property can have.' })
class ModelPropertyValue {
  @Field(() => String, { description: 'As `ModelPropertyInput.value` takes it.' }) value!: string
  words!: Words
}

const inLocale = ({ en, ko }: Words, locale: 'EN' | 'KO' | null, context: Context): string =>
  (locale ?? context.locale) === 'KO' ? ko : en

@Resolver(() => ModelPropertyDefinition)
export class ModelPropertyResolver {
  @Query(() => [ModelPropertyDefinition], { description: 'What can be said of a model in `where.model`, by name.' })
  modelProperties(@Ctx() { revision }: Context): ModelPropertyDefinition[] {
    return [...revision.vocabulary.properties.values()].map(known => ({ property: known.property, open: known.open, known }))
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  label(
    @Root() { known }: ModelPropertyDefinition,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string {
    return inLocale(known.label, locale, context)
  }

  @FieldResolver(() => String, { description: 'What it says of a model.' })
  description(
    @Root() { known }: ModelPropertyDefinition,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string {
    return inLocale(known.description, locale, context)
  }

  @FieldResolver(() => [ModelPropertyValue], { description: 'The values that are known; of an open property there may be none.' })
  values(@Root() { known }: ModelPropertyDefinition): ModelPropertyValue[] {
    return [...known.values].map(([value, words]) => ({ value, words }))
  }
}

@Resolver(() => ModelPropertyValue)
export class ModelPropertyValueResolver {
  @FieldResolver(() => String, { description: 'What people call it.' })
  label(
    @Root() { words }: ModelPropertyValue,
    @Arg('locale', () => Locale, localeArgument) locale: 'EN' | 'KO' | null,
    @Ctx() context: Context,
  ): string {
    return inLocale(words, locale, context)
  }
}
