import type { DemoData, FindId } from '../entry'
import { DOCUMENTS } from '../facts/documents'
import { EPISODES } from '../facts/episodes'
import { FIGURES } from '../facts/figures'
import { VIDEOS } from '../facts/videos'
import type { AllianceTexts } from '../texts/demo-texts'
import { byHand, section, textSection } from './section'
import { SOCIAL_LINKS } from './social-links'

type Texts = AllianceTexts['sections']

const keysOf = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key)

const opening = (texts: Texts, findId: FindId): DemoData[] => [
  textSection('about', texts.about),
  section('statistics', 'figures', {
    ...texts.figures,
    items: Object.keys(FIGURES)
      .map((key) => findId(`statistics/${key}`))
      .filter(Boolean),
  }),
  textSection('declaration', texts.declaration),
  section('principles', 'principles', { declaration: findId('declarations/declaration-2022') }),
  section('quote', 'quote', texts.quote),
]

const library = (texts: Texts, findId: FindId): DemoData[] => [
  section('stories', 'stories', { ...texts.stories, order: 'by-date', limit: 3 }),
  section('toolkit', 'toolkit', {
    ...texts.toolkit,
    ...byHand(findId, 'toolkit-items', ['logo-pack', 'banner']),
    // The campaign's Bulgarian page has no toolkit.
    hiddenIn: ['bg'],
  }),
  section('videos', 'videos', {
    ...texts.videos,
    ...byHand(findId, 'videos', Object.keys(VIDEOS)),
  }),
  section('podcasts', 'podcasts', {
    ...texts.podcasts,
    ...byHand(findId, 'podcast-episodes', keysOf(EPISODES).reverse()),
  }),
  section('documents', 'documents', {
    ...texts.documents,
    ...byHand(findId, 'documents', keysOf(DOCUMENTS)),
  }),
]

/** What the campaign's main page shows, from top to bottom. */
export const allianceSections = (texts: Texts, findId: FindId): DemoData[] => [
  ...opening(texts, findId),
  ...library(texts, findId),
  section('contact', 'contact', { ...texts.contact, email: 'alliance@cohesion.example' }),
  section('socialLinks', 'follow', { ...texts.follow, links: SOCIAL_LINKS }),
]
