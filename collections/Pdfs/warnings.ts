/** What editors are told of a PDF, by code. Readers are not told. */
export const PDF_WARNINGS = {
  'language-differs':
    'Another language: the file says, or its words show, that it is not in the language it is filed under.',
  'same-bytes': 'The same file is here already: see below which entry it is.',
  'title-missing': 'No title: readers see a file name at the top of their window.',
  untagged:
    'Not tagged: people who have it read out hear its parts in no order. Export it as a tagged PDF.',
} as const

export type PdfWarning = keyof typeof PDF_WARNINGS
