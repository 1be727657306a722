import type { Locale } from '@/locales'

import type { DemoData, FindId } from '../entry'
import type { JointCallTexts, TakePartTexts, ToolkitTexts } from '../texts/demo-texts'
import { byHand, section, textSection } from './section'

/** The joint call: why, its principles, the button to sign and the full text. */
export const jointCallSections = (
  texts: JointCallTexts['sections'],
  findId: FindId,
  locale: Locale,
): DemoData[] => [
  textSection('why', texts.why),
  section('principles', 'principles', {
    ...texts.principles,
    declaration: findId('declarations/joint-call-2024'),
  }),
  section('callToAction', 'sign', {
    ...texts.sign,
    address: `https://cohesion.example/${locale}/sign`,
  }),
  section('documents', 'documents', {
    ...texts.documents,
    ...byHand(findId, 'documents', ['joint-call-2024']),
  }),
]

/** Six ways to act, and who already does. */
export const takePartSections = (texts: TakePartTexts['sections']): DemoData[] => [
  section('waysToAct', 'ways', texts.ways),
  section('partners', 'partners', { ...texts.partners, order: 'by-date', limit: 12 }),
]

/** How to use the material, and the material. */
export const toolkitSections = (texts: ToolkitTexts['sections'], findId: FindId): DemoData[] => [
  textSection('use', texts.use),
  section('toolkit', 'items', {
    ...texts.items,
    ...byHand(findId, 'toolkit-items', ['logo-pack', 'banner', 'brand-guide']),
  }),
]
