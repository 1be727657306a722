/** The class of the fields that are walked through. */
export const FIELD_CLASS = 'desk-translate__field'

/** Goes to the next field, or the one before, and shows it with its source. */
export const moveFocus = (from: Element | null, by: 1 | -1): void => {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>(`.${FIELD_CLASS}`)]
  const at = fields.findIndex((field) => field === from)
  const next = fields[at + by]
  if (!next) return
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'center' })
}
