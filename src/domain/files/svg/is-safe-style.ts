const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'matrix', 'translate', 'translatex', 'translatey'],
  ...['rotate', 'scale', 'scalex', 'scaley', 'skewx', 'skewy', 'calc', 'var', 'not', 'nth-child'],
])

/**
 * Whether a value or a style sheet refers to nothing outside the drawing. Escapes could write
 * `url(` in other signs, and every rule that begins with @ can fetch or move something.
 */
export const isSafeStyle = (text: string): boolean => {
  if (/[\\@<]|javascript:|expression|-moz-binding|behavior\s*:/i.test(text)) return false
  const rest = text.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, '')
  // From each bracket backwards: forwards, a long word without one is read again from each letter.
  return [...rest.matchAll(/(?<=([\w-]*)\s*)\(/g)].every(([, name = '']) =>
    FUNCTIONS.has(name.toLowerCase()),
  )
}

/** The place in the same drawing that a link leads to. */
export const isLocalLink = (value: string): boolean => /^#[\w.:-]+$/.test(value.trim())
