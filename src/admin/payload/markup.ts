/*
 * Names in Payload's own markup that our parts look for or take on. Nobody promises them: with each
 * new version of Payload this file and `markup.css` are to be looked at.
 */

/** The fields of the document that is open. */
export const DOCUMENT_FIELDS = '.document-fields'

/** A row or section; what opens it, and how a closed one is known. */
export const COLLAPSIBLE = '.collapsible'
export const COLLAPSED = '.collapsible--collapsed'
export const COLLAPSIBLE_TOGGLE = '.collapsible__toggle'

/** Where the view of a version has its own button for restoring. */
export const VERSION_BAR = '.view-version__version-to-version'

/** The id of a field's element: `sections.2.heading` is `field-sections__2__heading`. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '__')}`

/** How Payload looks, taken on by parts that stand among its own. */
export const FIELD_TYPE_CLASS = 'field-type'
export const ROW_LABEL_CLASS = 'row-label'
export const NAV_CLASSES = {
  link: 'nav__link',
  label: 'nav__link-label',
  indicator: 'nav__link-indicator',
}

/** Its button for saving a draft, which ours takes the place of. */
export const SAVE_DRAFT = { className: 'save-draft', id: 'action-save-draft' }
