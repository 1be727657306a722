import { formatSize } from '../language-versions/format-size'

/** Why a file need not even be sent. */
export const refuseFile = (
  { name, size }: Pick<File, 'name' | 'size'>,
  maxBytes: number,
): string | undefined => {
  if (!/\.pdf$/i.test(name)) return 'It is no PDF: only files whose name ends with .pdf are taken.'
  if (size === 0) return 'It is empty.'
  return size > maxBytes
    ? `It has ${formatSize(size)}; at most ${maxBytes / 1024 ** 2} MB are taken.`
    : undefined
}
