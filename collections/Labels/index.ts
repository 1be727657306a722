import type { GlobalConfig, TextField } from 'payload'

import { rules } from '@/access'
import { env } from '@/env'
import { BUILT_IN_LABELS, LABEL_GROUPS, type LabelKey, placeholdersOf } from '@/labels'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

import { GROUPS } from '../shared/groups'

const samePlaceholders = (key: LabelKey, value: string): true | string => {
  const expected = placeholdersOf(BUILT_IN_LABELS[DEFAULT_LOCALE][key])
  const found = placeholdersOf(value)
  if (expected.join() === found.join()) return true
  return expected.length === 0
    ? `"${value}" holds ${found.join(', ')}, which this word does not know: leave it out.`
    : `"${value}" must hold ${expected.join(', ')} exactly once, as in "${BUILT_IN_LABELS[DEFAULT_LOCALE][key]}".`
}

const labelField = (key: LabelKey): TextField =>
  ({
    name: key,
    label: BUILT_IN_LABELS[DEFAULT_LOCALE][key],
    type: 'text',
    localized: true,
    maxLength: 200,
    defaultValue: ({ locale }) => (isLocale(locale) ? BUILT_IN_LABELS[locale][key] : undefined),
    validate: (value: string | null | undefined) => !value || samePlaceholders(key, value),
  }) as TextField

/** Every word of the public site's interface. Built in for all 24 languages; editors may reword. */
export const Labels: GlobalConfig = {
  slug: 'labels',
  label: 'Interface words',
  // A lock holds all languages; two languages may be written at once.
  lockDocuments: false,
  access: { read: rules.anyone, readVersions: rules.editors, update: rules.editors },
  admin: {
    group: GROUPS.settings,
    description:
      'Words on buttons, in menus and in messages of the public site, in the language chosen at the top. Leave what stands in {braces} as it is.',
  },
  versions: { max: env.VERSIONS_PER_DOCUMENT.labels ?? env.VERSIONS_PER_DOCUMENT.default ?? 100 },
  fields: LABEL_GROUPS.map(({ keys, label }) => ({
    type: 'collapsible',
    label,
    fields: keys.map(labelField),
  })),
}
