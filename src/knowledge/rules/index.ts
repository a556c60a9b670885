/** The rules about knowledge, in the order in which they are read best. */
import { attestedBeforeIntroduced } from './attested-before-introduced.js'
import { danglingReference } from './dangling-reference.js'
import { disagreeingDates } from './disagreeing-dates.js'
import { duplicateStep } from './duplicate-step.js'
import { idIsFileName } from './id-is-file-name.js'
import { invertedDates } from './inverted-dates.js'
import { missingLocale } from './missing-locale.js'
import { missingSuccessor } from './missing-successor.js'
import { nameClash } from './name-clash.js'
import { outlivedTechnologies } from './outlived-technologies.js'
import { overlappingVersionRanges } from './overlapping-version-ranges.js'
import { overlayCitation } from './overlay-citation.js'
import { repeatedRelation } from './repeated-relation.js'
import type { Rule } from './rule.js'
import { traitConflict } from './trait-conflict.js'
import { uncited } from './uncited.js'
import { undated } from './undated.js'
import { unknownProperty } from './unknown-property.js'
import { unpinnedSource } from './unpinned-source.js'
import { unreachableStep } from './unreachable-step.js'
import { unusedFormat } from './unused-format.js'

export const rules: Rule[] = [
  idIsFileName,
  uncited,
  unpinnedSource,
  overlayCitation,
  danglingReference,
  missingLocale,
  undated,
  invertedDates,
  disagreeingDates,
  missingSuccessor,
  outlivedTechnologies,
  overlappingVersionRanges,
  unknownProperty,
  duplicateStep,
  repeatedRelation,
  unreachableStep,
  unusedFormat,
  nameClash,
  traitConflict,
  attestedBeforeIntroduced,
]
