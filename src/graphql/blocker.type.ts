/** What stands in the way, as types of the API. */
import { Field, Int, ObjectType } from 'type-graphql'
import type { Blocker as Found } from '../routes/blocker.js'
import type { Question } from '../routes/question.js'
import { BlockerReason } from './enums.js'
import { DateScalar } from './scalars.js'

@ObjectType({
  description: '`filter`: the field of PathFilter to leave out, or with `index` (from 0) the entry of its list, which `value` shows.',
  simpleResolvers: true,
})
export class BlockerChange {
  @Field(() => String, { nullable: true, description: 'A field of PathFilter. Null: the change is none of the filter.' }) filter!:
    | string
    | null
  @Field(() => Int, { nullable: true, description: 'The entry of its list, from 0. Null: the whole field.' }) index!: number | null
  @Field(() => String, { nullable: true, description: 'That entry as it was asked. Null: the whole field.' }) value!: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The `asOf` to ask instead. Null: it stays.' }) asOf!: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The `trainedOn` to ask instead. Null: it stays.' }) trainedOn!: string | null
  @Field(() => Int, { nullable: true, description: 'The `maxConversions` to ask instead. Null: it stays.' }) maxConversions!: number | null
}

@ObjectType({
  description: `One thing that would have to be otherwise. Tried are: each field of \`where\`, and each entry of a list in it, left out alone; \`asOf\` moved to the nearest day
with a way (the fewest days off, the past one first), the names still meaning what they meant; \`trainedOn\` likewise; maxConversions 6; one missing step from a format that is reached to one from which the end is reached. A missing step that a
refusal names is REFUSED and brings its statement. Order: those with \`nearest\`, by its rank; then missing steps, REFUSED ones first, each by the conversions before and after,
then by the slugs of its two ends. If no single change is enough: one, NO_CONVERSION, with both ends. A search that was cut has one, SEARCH_CUT, since it cannot know.`,
})
export class Blocker {
  @Field(() => BlockerReason, { description: 'What kind of thing it is.' }) reason!: string
  @Field(() => BlockerChange, { nullable: true, description: 'The change, to be asked as it is; null for a missing step.' })
  change!: BlockerChange | null
  found!: Found
  question!: Question
}
