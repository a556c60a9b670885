/** The words for what models are like: the properties that steps demand or set, read once per revision. */
import { badInput } from './errors.js'
import { nearest } from './nearest.js'
import type { Network } from './routes/network.js'
import { slugOf } from './routes/question.js'
import { query } from './store/query.js'
import type { Store } from './store/store.js'

export interface Words {
  en: string
  ko: string
}
export interface Property {
  property: string
  label: Words
  description: Words
  /** Other values may be asked too. */
  open: boolean
  values: Map<string, Words>
}

interface Row {
  property: string
  labelEn: string
  labelKo: string
  descriptionEn: string
  descriptionKo: string
  open: boolean
  /** Its values are the slugs of such things. */
  valuesAre: 'technology' | 'format' | null
  values: string[]
  valueLabelsEn: string[]
  valueLabelsKo: string[]
}

export class Vocabulary {
  private constructor(readonly properties: Map<string, Property>) {}

  static async read(store: Store, network: Network): Promise<Vocabulary> {
    const rows = await store.read<Row>(query('model-properties'), { revision: network.revision })
    return new Vocabulary(new Map(rows.map(row => [row.property, property(row, network)])))
  }

  label(name: string): Words {
    return this.properties.get(name)?.label ?? { en: name, ko: name }
  }

  valueLabel(name: string, value: string): Words {
    return this.properties.get(name)?.values.get(value) ?? { en: value, ko: value }
  }

  /** The value as steps write it. Throws BAD_USER_INPUT, with the known ones, for a property or value that is not known. */
  resolve(name: string, value: string, place: string): string {
    const known = this.properties.get(name)
    if (!known) {
      const names = [...this.properties.keys()]
      throw badInput(`${place}.property: "${name}" is no property of models. Known are ${names.join(', ')}.`, {
        argument: place,
        known: names,
      })
    }
    const { values, open } = known
    if (values.has(value)) return value
    const folded = [...values].find(([one, words]) => [one, words.en, words.ko].some(text => text.toLowerCase() === value.toLowerCase()))
    if (folded) return folded[0]
    if (open) return value
    const listed = values.size > 30 ? nearest(value, values.keys(), 10) : [...values.keys()]
    throw badInput(
      `${place}.value: "${value}" is no value of ${name}. ${values.size > 30 ? 'Nearest' : 'Known'} are ${listed.join(', ')}.`,
      {
        argument: place,
        known: listed,
      },
    )
  }
}

function property(row: Row, network: Network): Property {
  const { property, labelEn, labelKo, descriptionEn, descriptionKo, open, valuesAre } = row
  const values = new Map(row.values.map((value, index) => [value, { en: row.valueLabelsEn[index]!, ko: row.valueLabelsKo[index]! }]))
  for (const id of valuesAre ? named(network, valuesAre) : []) {
    const thing = network.things.get(id)
    if (thing) values.set(slugOf(id), { en: thing.nameEn, ko: thing.nameKo })
  }
  return { property, label: { en: labelEn, ko: labelKo }, description: { en: descriptionEn, ko: descriptionKo }, open, values }
}

/** What such a property can hold: technologies that train, formats that are packaged. */
function named({ training, steps }: Network, type: 'technology' | 'format'): string[] {
  const ids = type === 'technology' ? training.flatMap(({ step }) => step.technologies) : [...steps.values()].flatMap(packaged)
  return [...new Set(ids)].sort()
}
const packaged = ({ kind, inputs }: { kind: string; inputs: string[] }): string[] => (kind === 'PACKAGE' ? inputs : [])
