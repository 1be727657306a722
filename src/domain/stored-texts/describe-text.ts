import { findTextFault, type StoredText } from '@/domain/rich-text'
import { getLocale, isLocale } from '@/locales'

/** A text that holds what the editor does not offer. */
export type BadText = StoredText & {
  /** "Story in Maltese (mt): root.children.0 is of type …" */
  message: string
}

/** Names the field and the language of a text as a refusal does. */
export const nameText = ({ label, locale }: Pick<StoredText, 'label' | 'locale'>): string =>
  locale && isLocale(locale) ? `${label} in ${getLocale(locale).englishName} (${locale})` : label

/** The texts that hold what the editor does not offer, with what that is. */
export const findBadTexts = (texts: readonly StoredText[]): BadText[] =>
  texts.flatMap((text) => {
    const fault = findTextFault(text.value)
    return fault
      ? [{ ...text, message: `${nameText(text)} cannot be stored, ${fault.message}.` }]
      : []
  })
