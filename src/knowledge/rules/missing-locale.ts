/** Every text is there in English and in Korean. */
import { at, type Place, statementsOf, thingsOf } from '../facts.js'
import type { Rule } from './rule.js'

const locales = { en: 'English', ko: 'Korean' } as const

export const missingLocale: Rule = {
  name: 'missing-locale',
  description: 'Names, summaries, statements and descriptions of steps are written in English and in Korean.',
  check: ({ knowledge }) => [
    ...knowledge.properties.flatMap(({ id, label, description, values }) => {
      const place: Place = { type: 'property', id, path: [] }
      return [
        ...missing(`label of property "${id}"`, label, at(place, 'label')),
        ...missing(`description of property "${id}"`, description, at(place, 'description')),
        ...values.flatMap(({ value, label }, index) =>
          missing(`label of "${value}" of property "${id}"`, label, at(place, 'values', index, 'label')),
        ),
      ]
    }),
    ...thingsOf(knowledge).flatMap(thing => {
      const { id, type, place, name, summary, steps } = thing
      return [
        ...missing(`name of ${type} "${id}"`, name, at(place, 'name')),
        ...(summary ? missing(`summary of ${type} "${id}"`, summary, at(place, 'summary')) : []),
        ...steps.flatMap((step, index) =>
          missing(`description of step "${step.id}"`, step.description, at(place, 'steps', index, 'description')),
        ),
        ...statementsOf(thing).flatMap(({ statement, place }) =>
          missing(`text of statement "${statement.id}"`, statement.text, at(place, 'text')),
        ),
      ]
    }),
  ],
}

const missing = (what: string, text: { en: string; ko: string }, place: Place) =>
  (['en', 'ko'] as const)
    .filter(locale => text[locale].trim() === '')
    .map(locale => ({
      place: at(place, locale),
      message: `The ${what} is not given in ${locales[locale]}`,
      remedy: `Write it under "${locale}:"`,
    }))
