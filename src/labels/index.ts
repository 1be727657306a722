import type { Locale } from '@/locales'

import bg from './bg.json' with { type: 'json' }
import cs from './cs.json' with { type: 'json' }
import da from './da.json' with { type: 'json' }
import de from './de.json' with { type: 'json' }
import el from './el.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }
import et from './et.json' with { type: 'json' }
import fi from './fi.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import ga from './ga.json' with { type: 'json' }
import hr from './hr.json' with { type: 'json' }
import hu from './hu.json' with { type: 'json' }
import it from './it.json' with { type: 'json' }
import lt from './lt.json' with { type: 'json' }
import lv from './lv.json' with { type: 'json' }
import mt from './mt.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import pt from './pt.json' with { type: 'json' }
import ro from './ro.json' with { type: 'json' }
import sk from './sk.json' with { type: 'json' }
import sl from './sl.json' with { type: 'json' }
import sv from './sv.json' with { type: 'json' }

export type LabelKey = keyof typeof en

/** Every interface word of the public site in all 24 languages, as built in. */
export const BUILT_IN_LABELS: Readonly<Record<Locale, Readonly<Record<LabelKey, string>>>> = {
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fi,
  fr,
  ga,
  hr,
  hu,
  it,
  lt,
  lv,
  mt,
  nl,
  pl,
  pt,
  ro,
  sk,
  sl,
  sv,
}

export const LABEL_KEYS = Object.keys(en) as LabelKey[]

/** The same words by where they stand, for those who edit them. */
export const LABEL_GROUPS: readonly { label: string; keys: LabelKey[] }[] = [
  {
    label: 'Finding the way',
    keys: [
      'skipToContent',
      'menu',
      'close',
      'home',
      'breadcrumb',
      'onThisPage',
      'backToTop',
      'previous',
      'next',
      'pageOf',
      'externalLink',
      'readMore',
      'showMore',
      'showLess',
      'share',
      'followUs',
      'contact',
      'accessibility',
      'privacy',
      'legalNotice',
    ],
  },
  {
    label: 'Languages',
    keys: [
      'language',
      'chooseLanguage',
      'languageMissing',
      'availableIn',
      'availableLanguages',
      'sourceLanguage',
      'whyLanguagesMissing',
    ],
  },
  {
    label: 'Documents, films and podcasts',
    keys: [
      'documents',
      'videos',
      'podcasts',
      'stories',
      'partners',
      'toolkit',
      'statistics',
      'waysToAct',
      'download',
      'downloadFile',
      'fileToFollow',
      'pageCount',
      'watchVideo',
      'listen',
      'episode',
      'guests',
      'duration',
      'transcript',
      'captions',
      'publishedOn',
      'adoptedOn',
      'asOf',
      'lastUpdated',
    ],
  },
  {
    label: 'Signing and forms',
    keys: [
      'sign',
      'signaturesClosed',
      'signatoryCount',
      'name',
      'email',
      'organisation',
      'country',
      'required',
      'optional',
      'send',
    ],
  },
  {
    label: 'Search and messages',
    keys: [
      'search',
      'searchResults',
      'noResults',
      'pageNotFound',
      'pageNotFoundText',
      'errorTitle',
      'errorText',
    ],
  },
]

/** The placeholders of a text such as `{count}`, sorted, repeated ones repeated. */
export const placeholdersOf = (label: string): string[] =>
  [...label.matchAll(/\{[a-z]+\}/g)].map(([placeholder]) => placeholder).sort()
