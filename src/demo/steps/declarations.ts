import { LOCALE_CODES } from '@/locales'

import type { DemoData, DemoEntry, FindId } from '../entry'
import { IMPORTED_TOTALS } from '../facts/signatories'
import { type DemoTexts, inEveryLanguage } from '../texts'
import { toDay } from './to-day'

const declaration = (key: keyof DemoTexts['declarations'], shared: DemoData): DemoEntry => ({
  collection: 'declarations',
  foundBy: { field: 'key', value: key },
  shared: { key, adoptedBy: 'The partners of the Cohesion Alliance', ...shared },
  texts: inEveryLanguage(({ declarations }) => {
    const { intro, principles, title } = declarations[key]
    return { title, intro, principles: principles.map((text) => ({ text })) }
  }),
  published: LOCALE_CODES,
})

/** The declaration of 2022 and the joint call, which can be signed. */
export const declarations = (findId: FindId): DemoEntry[] => [
  declaration('declaration-2022', {
    kind: 'declaration',
    adoptedOn: toDay('2022-10-12'),
    document: findId('documents/debate-future-cohesion-policy'),
    importedTotals: IMPORTED_TOTALS,
  }),
  declaration('joint-call-2024', {
    kind: 'joint-call',
    document: findId('documents/joint-call-2024'),
    signing: { open: true },
  }),
]
