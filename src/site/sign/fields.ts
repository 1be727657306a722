/** One field of what was sent; files are none. */
export const textOf = (form: FormData | undefined, name: string): string => {
  const value = form?.get(name)
  return typeof value === 'string' ? value : ''
}

/** The fields of a form, to be checked. */
export const fieldsOf = (
  form: FormData | undefined,
  names: readonly string[],
): Record<string, string> => Object.fromEntries(names.map((name) => [name, textOf(form, name)]))
