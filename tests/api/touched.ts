/** Which fields of the schema an answer has filled. */
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql'

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' }, alias: { kind: Kind.NAME, value: 'typeOf' } } as const

/** The document, asking each object for its type too. */
export const withTypes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: { leave: node => ({ ...node, selections: [...node.selections, typename] }) },
  })

/** Coordinates of the fields that hold something: not null, no empty list, no empty text. `data` answers the document `withTypes`. */
export function touched(document: DocumentNode, data: Answered): Set<string> {
  const found = new Set<string>()
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, data)
  return found

  function walk(set: SelectionSetNode, value: Answered): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value)!.selectionSet, value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, value)
      else {
        const held = [value[selection.alias?.value ?? selection.name.value]]
          .flat(9)
          .filter(one => ![null, undefined, ''].includes(one as null))
        if (held.length > 0) found.add(`${value.typeOf}.${selection.name.value}`)
        if (selection.selectionSet) for (const one of held) walk(selection.selectionSet, one as Answered)
      }
    }
  }
}

type Answered = { typeOf: string; [field: string]: unknown }
