import { findContentKind } from './find-content-kind'
import { type FileCollection, KINDS, KINDS_OF, type KindName } from './kinds'
import { refuse } from './refusal'

export type GivenFile = {
  /** As the client names it. */
  name: string
  /** As the client declares it. */
  type: string
  bytes: Uint8Array
}

const NAMES = Object.keys(KINDS) as KindName[]

/** Programs that know no type declare this one. */
const UNKNOWN_TYPES: readonly string[] = ['', 'application/octet-stream', 'binary/octet-stream']

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const withArticle = (label: string): string =>
  /^(?:[AEIOU]|MP|MPEG|SVG)/.test(label) ? `an ${label}` : `a ${label}`

/** Signs that do not show, or turn the direction of reading, have no place in what people read. */
const shown = (name: string): string =>
  name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(-80) || 'file'

const quoted = (name: string): string => `"${shown(name)}"`

const listTaken = (collection: FileCollection): string => {
  const labels = KINDS_OF[collection].map((name) => KINDS[name].label)
  const last = labels.at(-1) ?? ''
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} or ${last}` : last
}

const typeOf = ({ type }: GivenFile): string => type.split(';')[0]?.trim().toLowerCase() ?? ''

const agrees = (file: GivenFile, name: KindName): boolean => {
  const { extensions, types } = KINDS[name]
  const type = typeOf(file)
  return (
    (extensions as readonly string[]).includes(extensionOf(file.name)) &&
    ((types as readonly string[]).includes(type) || UNKNOWN_TYPES.includes(type))
  )
}

const sayNamed = ({ name }: GivenFile): string => {
  const extension = extensionOf(name)
  const kind = NAMES.find((one) => (KINDS[one].extensions as readonly string[]).includes(extension))
  if (kind) return `is named ${withArticle(KINDS[kind].label)}`
  return extension ? `is named .${shown(extension).slice(0, 12)}` : 'has no ending in its name'
}

const sayDeclared = (file: GivenFile): string =>
  UNKNOWN_TYPES.includes(typeOf(file)) ? '' : `, declared ${shown(typeOf(file)).slice(0, 60)}`

/**
 * The one kind that a file's name, declared type and content agree on.
 *
 * @throws FILE_REFUSED when they do not, or when the collection takes no such files
 */
export const agreeKind = async (file: GivenFile, collection: FileCollection): Promise<KindName> => {
  if (file.bytes.length === 0)
    refuse('empty', `${quoted(file.name)} is empty: choose the file once more.`)
  const content = await findContentKind(file.bytes)
  const taken: readonly KindName[] = KINDS_OF[collection]
  const name = content?.name
  if (name && taken.includes(name) && agrees(file, name)) return name
  const holds = content ? withArticle(content.label) : 'nothing that is known here'
  if (name && agrees(file, name))
    return refuse(
      'kind',
      `${quoted(file.name)} is ${withArticle(KINDS[name].label)}; taken here: ${listTaken(collection)}.`,
    )
  return refuse(
    'disagrees',
    `${quoted(file.name)} ${sayNamed(file)}${sayDeclared(file)}, and holds ${holds}. ` +
      `Name, type and content must agree; taken here: ${listTaken(collection)}.`,
  )
}
