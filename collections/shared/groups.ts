/** Headings of the admin's navigation. */
export const GROUPS = {
  content: 'Content',
  library: 'Documents and media',
  files: 'Files',
  people: 'People and partners',
  settings: 'Settings',
} as const
