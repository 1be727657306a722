/** A file as a form, with what belongs to it. */
export const formOf = (file: File, data?: object): FormData => {
  const form = new FormData()
  if (data) form.append('_payload', JSON.stringify(data))
  form.append('file', file)
  return form
}
