import { COLLAPSED, COLLAPSIBLE, COLLAPSIBLE_TOGGLE, fieldId } from '../payload/markup'

const closestTo = (path: string): HTMLElement | null => {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (found) return found
  }
  return null
}

const openRow = (element: HTMLElement): boolean => {
  const closed = element.closest(COLLAPSED)
  const toggle = closed?.querySelector<HTMLButtonElement>(COLLAPSIBLE_TOGGLE)
  toggle?.click()
  return toggle !== null && toggle !== undefined
}

const rowOf = (path: string): HTMLElement | null => {
  const [field, index] = path.split('.')
  const rows = document
    .getElementById(fieldId(field ?? ''))
    ?.querySelectorAll<HTMLElement>(`:scope ${COLLAPSIBLE}`)
  return index === undefined ? null : (rows?.[Number(index)] ?? null)
}

const bringUp = (element: HTMLElement): void => {
  element.scrollIntoView({ block: 'center' })
  const field = element.matches('input, textarea, [contenteditable]')
    ? element
    : element.querySelector<HTMLElement>('input, textarea, [contenteditable], button')
  field?.focus({ preventScroll: true })
}

/** Scrolls to a field and puts the cursor in it; opens the section that holds it. */
export const showField = (path: string): void => {
  const row = rowOf(path)
  if (row && openRow(row)) {
    row.scrollIntoView({ block: 'start' })
    // The fields of a closed section are drawn once it is open.
    setTimeout(() => {
      const element = closestTo(path)
      if (element) bringUp(element)
    }, 400)
    return
  }
  const element = closestTo(path)
  if (element) bringUp(element)
}
