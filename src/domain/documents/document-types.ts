export const DOCUMENT_TYPES = [
  { value: 'declaration', label: 'Declaration' },
  { value: 'joint-call', label: 'Joint call' },
  { value: 'letter', label: 'Letter' },
  { value: 'observations', label: 'Observations' },
  { value: 'survey', label: 'Survey' },
  { value: 'report', label: 'Report' },
  { value: 'position-paper', label: 'Position paper' },
  { value: 'other', label: 'Other' },
]
