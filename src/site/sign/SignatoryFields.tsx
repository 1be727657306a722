import { countryOptions } from '@/domain/countries'
import { CATEGORIES, type Faults, wordsOf } from '@/domain/signatories'
import { type Locale, LOCALES } from '@/locales'

import { Choice, Field } from '../form'
import { categoryLabel } from './category-labels'

const LANGUAGES = LOCALES.map(({ code, ownName }) => ({ value: code, label: ownName }))

type Props = {
  locale: Locale
  values: Readonly<Record<string, string | undefined>>
  faults: Faults
}

/** What signers say about themselves, when they sign and when they change it. */
export const SignatoryFields = ({ faults, locale, values }: Props) => {
  const words = wordsOf(locale)
  const errorOf = (name: string): string | undefined => {
    const fault = faults[name]
    return fault && fault !== 'errUnknown' ? words[fault] : undefined
  }
  const categories = CATEGORIES.map((value) => ({ value, label: categoryLabel(value, words) }))
  return (
    <>
      <Field
        autoComplete="name"
        defaultValue={values.name}
        error={errorOf('name')}
        label={words.name}
        maxLength={200}
        name="name"
        required
      />
      <Choice
        error={errorOf('category')}
        label={words.category}
        name="category"
        options={categories}
        required
        value={values.category}
      />
      <Field
        autoComplete="organization"
        defaultValue={values.organisation}
        error={errorOf('organisation')}
        hint={words.organisationHint}
        label={words.organisation}
        maxLength={200}
        name="organisation"
      />
      <Choice
        error={errorOf('country')}
        label={words.country}
        name="country"
        options={countryOptions(locale)}
        required
        value={values.country}
      />
      <Choice
        error={errorOf('language')}
        label={words.language}
        name="language"
        options={LANGUAGES}
        required
        value={values.language ?? locale}
      />
      <Field
        defaultChecked={['on', 'true'].includes(values.publicName ?? '')}
        label={words.publicName}
        name="publicName"
        type="checkbox"
        value="on"
      />
    </>
  )
}
