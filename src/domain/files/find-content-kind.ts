import { fileTypeFromBuffer } from 'file-type'

import { KINDS, type KindName } from './kinds'

/** The kind that the bytes are of: one that is taken somewhere, or the name of another. */
export type ContentKind = { name?: KindName; label: string }

const BY_CONTENT: Readonly<Record<string, KindName>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/ogg; codecs=opus': 'ogg',
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'video/webm': 'webm',
}

const HEAD_BYTES = 4096

/** What stands before the drawing, part by part: a declaration, comments, a document type. */
const BEFORE_ROOT = /<\?[^>]*\?>|<!--[^]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>|\s+/iy
const ROOT = /<(?:[\w-]+:)?(\w+)/y

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8')
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(/^\uFEFF/, '')
    .trimStart()

/** Each part is taken as it comes: tried in all ways, forty comments would take for ever. */
const rootOf = (text: string): string | undefined => {
  BEFORE_ROOT.lastIndex = 0
  for (ROOT.lastIndex = 0; BEFORE_ROOT.test(text);) ROOT.lastIndex = BEFORE_ROOT.lastIndex
  return ROOT.exec(text)?.[1]?.toLowerCase()
}

const byText = (bytes: Uint8Array): ContentKind | undefined => {
  const text = textOf(bytes)
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return { name: 'vtt', label: KINDS.vtt.label }
  const root = rootOf(text)
  if (root === 'svg') return { name: 'svg', label: KINDS.svg.label }
  if (root === 'html') return { label: 'web page' }
  return root ? { label: 'XML file' } : undefined
}

/** What a file is by its bytes alone. */
export const findContentKind = async (bytes: Uint8Array): Promise<ContentKind | undefined> => {
  const text = byText(bytes)
  if (text?.name) return text
  // A beginning is enough for all kinds that are taken but for those that have none.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found) return text
  const name = Object.hasOwn(BY_CONTENT, found.mime) ? BY_CONTENT[found.mime] : undefined
  if (name) return { name, label: KINDS[name].label }
  return text ?? { label: `${found.ext.toUpperCase()} file` }
}
