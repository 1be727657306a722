import {
  BlockquoteFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldHook, RichTextField, TextFieldSingleValidation } from 'payload'

import { adviseLink, findLinkFault } from '@/domain/links'
import type { LISTS, MARKS } from '@/domain/rich-text'
import { HEADINGS, LINKED, rememberShown, toHarmless } from '@/domain/rich-text'

/** Says in the form what of a stored text is shown otherwise. */
const TEXT_NOTICE = '@/admin/rich-text/TextNotice#TextNotice'

/** What is pasted is kept to what the editor offers. */
const keepOffered = createServerFeature({
  feature: { ClientFeature: '@/admin/rich-text/KeepOffered#KeepOffered' },
  key: 'keepOffered',
})

const MARK_FEATURES = {
  bold: BoldFeature(),
  italic: ItalicFeature(),
} satisfies Record<keyof typeof MARKS, unknown>

const LIST_FEATURES = {
  bullet: UnorderedListFeature(),
  number: OrderedListFeature(),
} satisfies Record<keyof typeof LISTS, unknown>

const checkAddress: TextFieldSingleValidation = (value, { siblingData }) => {
  if ((siblingData as { linkType?: unknown }).linkType === 'internal') return true
  const fault = findLinkFault(value)
  return fault ? `"${String(value ?? '').slice(0, 80)}" ${fault}: ${adviseLink()}.` : true
}

/** Payload would encode an address that it does not know, once more with each save. */
const withOwnRule = <T extends object>(field: T): T =>
  'name' in field && field.name === 'url' ? { ...field, hooks: {}, validate: checkAddress } : field

/** What an editor may do in running text: no colours, no sizes, nothing that a page cannot carry. */
export const editor = lexicalEditor({
  features: () => [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: [...HEADINGS] }),
    ...Object.values(MARK_FEATURES),
    ...Object.values(LIST_FEATURES),
    BlockquoteFeature(),
    LinkFeature({
      enabledCollections: [...LINKED],
      fields: ({ defaultFields }) => defaultFields.map(withOwnRule),
    }),
    FixedToolbarFeature(),
    keepOffered(),
  ],
})

/** Whether the editor's own hooks can read it: they expect nodes everywhere. */
const isReadable = (value: unknown): boolean => {
  const left: unknown[] = [(value as { root?: unknown }).root]
  for (let seen = 0; left.length > 0; seen += 1) {
    const node = left.pop()
    if (typeof node !== 'object' || node === null || seen > 100_000) return false
    const { children } = node as { children?: unknown }
    if (Array.isArray(children)) for (const child of children) left.push(child)
  }
  return true
}

/**
 * What is given out holds only what the editor offers, whatever a database holds from before it was
 * asked: readers get no foreign link, and the form opens. The program itself sees what is stored.
 */
const giveHarmless: FieldHook = ({ overrideAccess, path, req, value }) => {
  if (value === null || value === undefined) return undefined
  if (overrideAccess && typeof value === 'object' && isReadable(value)) return undefined
  const { changes, value: harmless } = toHarmless(value)
  if (changes.length > 0) rememberShown(req, path.join('.'), changes)
  return harmless
}

/** Localized running text. */
export const richText = ({
  name,
  label,
  description,
}: {
  name: string
  label: string
  description?: string
}): RichTextField => ({
  name,
  label,
  type: 'richText',
  localized: true,
  hooks: { afterRead: [giveHarmless] },
  admin: { description, components: { beforeInput: [TEXT_NOTICE] } },
})
