/** Fields of an entry that are found out from its file, and change only with it. */
export const FILE_FACTS: readonly string[] = [
  ...['cues', 'declaredLanguage', 'detectedLanguage', 'pages', 'producer', 'removed', 'sameAs'],
  ...['sha256', 'tagged', 'title', 'warnings'],
]
