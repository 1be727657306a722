/** How each type of document begins in the names of files, in Latin letters. */
const TYPE_STEMS: Readonly<Record<string, readonly string[]>> = {
  declaration: [
    'declar',
    'deklar',
    'dichia',
    'erklar',
    'dearbh',
    'diaker',
    'diakir',
    'diakhr',
    'decl',
    'julist',
    'nyilat',
    'verkla',
    'erklae',
    'prohla',
    'vyhlas',
    'izjava',
  ],
  'joint-call': ['call', 'appel', 'apel', 'aufruf', 'appell', 'llamam', 'oproep', 'vyzva', 'poziv'],
  letter: [
    'letter',
    'lettre',
    'brief',
    'carta',
    'lette',
    'dopis',
    'pismo',
    'scriso',
    'brev',
    'kirje',
  ],
  observations: ['observ', 'uwagi', 'bemerk', 'osserv', 'commen'],
  survey: ['survey', 'umfrag', 'enquet', 'encues', 'sondag', 'ankiet', 'consul', 'anketa'],
  report: [
    'report',
    'berich',
    'rappor',
    'inform',
    'relazi',
    'raport',
    'zprava',
    'sprava',
    'poroci',
  ],
  'position-paper': ['positi', 'stanow', 'postur', 'stando', 'standp', 'posici', 'posizi'],
}

/** Whether one of the words says that a document is of this type. */
export const saysType = (stems: readonly string[], type: string): boolean =>
  stems.some((stem) => TYPE_STEMS[type]?.includes(stem))
