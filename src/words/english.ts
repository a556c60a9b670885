/** Small English grammar for names in the middle of a sentence: articles, lists, capitals. */

/** Common nouns that take no article: a model comes as source code, but as a file. */
const uncountable = new Set(['code', 'data', 'format', 'hardware', 'memory', 'software'])
/** Nouns that take one although a capital makes them look like the end of a product's name. */
const countable = new Set([
  'API',
  'Bento',
  'Endpoint',
  'ExportedProgram',
  'GraphDef',
  'InferenceService',
  'MOJO',
  'PC',
  'POJO',
  'SavedModel',
])
/** First words that have their capital only because a name begins with them: "Web service in a container", but "Text Generation Inference". */
const plainFirstWord =
  /^(?:(?:Embedded|Saved) |(?:Algorithm|Architecture|Binary|Browser|Categorical|Classical|Classification|Clustering|Compiled|Container|External|Fitted|Forecasting|Format|Functions?|Generated|Imported|Microcontroller|Multiclass|Numeric|Object|One-hot|Operating|Operator|Ranking|Regression|Serverless|Task|Text|Trained|Web|With|Without)(?= [a-z0-9]|$))/
/** In capitals, yet read as words: a MOJO, but an MLflow model. */
const readAsWord = /^(?:LASSO|LIBSVM|MOJO|NIM|RAM|REST|SAS)\b/

/** The noun that a name is built on: "model" of "Caffe model in memory". */
const nounOf = (name: string) =>
  name
    .split(/ (?:as|at|for|from|in|inside|of|on|to|with|without)\b| \(/)[0]!
    .split(' ')
    .at(-1)!

function isCountable(name: string): boolean {
  const noun = nounOf(name)
  if (/[^s]s$/.test(noun)) return false
  if (countable.has(noun)) return true
  // A common noun is in lower case and has something before it: "TensorRT engine", but scikit-learn; or it is plain and alone: "Browser".
  return noun === name ? plainFirstWord.test(name) : /^[a-z]+$/.test(noun) && !uncountable.has(noun)
}

/** The name as it is written within a sentence. */
export const inSentence = (name: string): string => name.replace(plainFirstWord, word => word.toLowerCase())

function aOrAn(name: string): string {
  if (readAsWord.test(name)) return 'a'
  // Letters are read by their names: an ONNX model, an R object, an MLeap bundle, but a UBJSON file.
  if (/^(?:[A-Z](?:[A-Z0-9]|$|[^A-Za-z])|ML)/.test(name)) return /^[AEFHILMNORSX]/.test(name) ? 'an' : 'a'
  return /^(?:[aeio]|u(?!ni|se))/i.test(name) ? 'an' : 'a'
}

/** "a TensorRT engine", "an XGBoost model in memory"; "ONNX" stays as it is. */
export const withArticle = (name: string): string => (isCountable(name) ? `${aOrAn(name)} ${inSentence(name)}` : inSentence(name))

/** "the TensorRT engine"; "ONNX" stays as it is. */
export const withThe = (name: string): string => (isCountable(name) ? `the ${inSentence(name)}` : inSentence(name))

/** "A, B and C". */
export function listed(words: string[], joiner: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

export const capitalized = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
