import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'

/**
 * Payload's form state without its check for stale data. In 3.90 that check reads the document in
 * the default language; with a status for each language it compares the time of English with that
 * of the draft on screen, so that the first letter typed into any draft opens "Document modified",
 * which only offers to reload and throws the text away. Saves in other languages do not collide.
 */
export const buildFormState: typeof buildFormStateHandler = (args) =>
  buildFormStateHandler({ ...args, checkForStaleData: false })
