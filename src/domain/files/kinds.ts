export type FileKind = {
  /** What a client may declare. */
  types: readonly string[]
  /** The type it is stored and sent as. */
  type: string
  /** Without dot; the first is the one it is stored with. */
  extensions: readonly [string, ...string[]]
  label: string
}

const kind = (label: string, extensions: FileKind['extensions'], ...types: [string, ...string[]]) =>
  ({ extensions, label, type: types[0], types }) satisfies FileKind

/** Every kind of file that is taken anywhere. */
export const KINDS = {
  pdf: kind('PDF', ['pdf'], 'application/pdf', 'application/x-pdf'),
  jpeg: kind(
    'JPEG picture',
    ['jpg', 'jpeg', 'jpe', 'jfif'],
    'image/jpeg',
    'image/jpg',
    'image/pjpeg',
  ),
  png: kind('PNG picture', ['png'], 'image/png', 'image/x-png'),
  webp: kind('WebP picture', ['webp'], 'image/webp'),
  avif: kind('AVIF picture', ['avif'], 'image/avif'),
  svg: kind('SVG drawing', ['svg'], 'image/svg+xml', 'image/svg'),
  vtt: kind('WebVTT file', ['vtt'], 'text/vtt'),
  mp3: kind('MP3 recording', ['mp3'], 'audio/mpeg', 'audio/mp3', 'audio/x-mp3', 'audio/mpeg3'),
  m4a: kind(
    'MPEG-4 sound recording',
    ['m4a'],
    'audio/mp4',
    'audio/x-m4a',
    'audio/m4a',
    'audio/aac',
  ),
  ogg: kind('Ogg recording', ['ogg', 'oga', 'opus'], 'audio/ogg', 'audio/opus', 'application/ogg'),
  mp4: kind('MPEG-4 film', ['mp4', 'm4v'], 'video/mp4', 'video/x-m4v'),
  webm: kind('WebM film', ['webm'], 'video/webm'),
} as const

export type KindName = keyof typeof KINDS

/** What each collection takes. */
export const KINDS_OF = {
  pdfs: ['pdf'],
  images: ['jpeg', 'png', 'webp', 'avif'],
  logos: ['svg', 'png', 'jpeg', 'webp', 'avif'],
  captions: ['vtt'],
  recordings: ['mp3', 'm4a', 'ogg', 'mp4', 'webm'],
} as const satisfies Record<string, readonly KindName[]>

export type FileCollection = keyof typeof KINDS_OF

export const isFileCollection = (slug: string): slug is FileCollection =>
  Object.hasOwn(KINDS_OF, slug)

/** The types that a collection takes, for its configuration. */
export const typesOf = (collection: FileCollection): string[] =>
  KINDS_OF[collection].flatMap((name) => KINDS[name].types)
