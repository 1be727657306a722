import type { Locale } from '@/locales'

type Edit = {
  collection: 'pages' | 'stories'
  entry: string
  locale: Locale
  /** Absent: nothing but the publication changes. */
  data?: { lead: string }
  status: 'draft' | 'published'
}

/** Later changes that leave something to see for whoever looks after the languages. */
export const EDITS: readonly Edit[] = [
  // The English source moves on: its translations are older now.
  {
    collection: 'pages',
    entry: 'take-part',
    locale: 'en',
    data: {
      lead: 'Six things that you can do for cohesion policy before the next budget is decided: alone, with neighbours or with your whole council.',
    },
    status: 'published',
  },
  // A Polish draft that is ahead of what readers see.
  {
    collection: 'pages',
    entry: 'joint-call',
    locale: 'pl',
    data: {
      lead: 'Osiem zasad polityki, która nikogo nie pozostawia w tyle. Przeczytaj je, podpisz i przekaż dalej w swojej gminie i w swoim regionie.',
    },
    status: 'draft',
  },
  // An English page that is being rewritten: readers still see what was published.
  {
    collection: 'pages',
    entry: 'toolkit',
    locale: 'en',
    data: {
      lead: 'Logos, pictures and ready-made texts for your own pages and letters, free to use, in every language in which we have them.',
    },
    status: 'draft',
  },
  // A story taken back in one language; in the others it stays.
  { collection: 'stories', entry: 'pyrenees-wine', locale: 'bg', status: 'draft' },
]
