import type { CollectionConfig } from 'payload'

import type { VTT_WARNINGS } from '@/domain/files'

import { fileLanguage } from '../shared/file-language'
import { kept } from '../shared/kept-field'
import { uploadCollection } from '../shared/upload'

const WARNINGS: Record<(typeof VTT_WARNINGS)[number], string> = {
  overlapping: 'Captions overlap in time: players show both.',
  'out-of-order': 'Captions are not in the order of time: some players skip them.',
  'empty-cue': 'A caption has no words.',
  'unknown-setting': 'A caption has a setting that players do not know.',
  fast: 'A caption goes by faster than anyone reads.',
}

export const Captions: CollectionConfig = uploadCollection({
  slug: 'captions',
  labels: { singular: 'Caption file', plural: 'Caption files' },
  defaultSort: 'filename',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'language', 'cues', 'warnings', 'isPublic', 'updatedAt'],
    description: 'Subtitles as WebVTT files (.vtt), one for each video and language.',
  },
  fields: [
    kept(
      {
        name: 'warnings',
        label: 'To look at',
        type: 'select',
        hasMany: true,
        options: Object.entries(WARNINGS).map(([value, label]) => ({ value, label })),
        admin: { readOnly: true, condition: ({ warnings }) => Boolean(warnings?.length) },
      },
      { inside: true },
    ),
    fileLanguage,
    kept({ name: 'cues', label: 'Captions', type: 'number' }),
  ],
})
