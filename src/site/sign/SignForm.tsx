import type { ReactNode } from 'react'

import { type Consent, type Faults, wordsOf } from '@/domain/signatories'
import type { Locale } from '@/locales'

import { Field, Trap } from '../form'
import { FaultSummary } from './FaultSummary'
import { SignatoryFields } from './SignatoryFields'

type Props = {
  locale: Locale
  consent: Consent
  /** Its key. */
  declaration: string
  total: string
  values: Readonly<Record<string, string | undefined>>
  faults: Faults
  /** What is signed. */
  children: ReactNode
}

/** The form by which a declaration is signed. */
export const SignForm = (props: Props) => {
  const { children, consent, declaration, faults, locale, total, values } = props
  const words = wordsOf(locale)
  const consentFault = faults.consentVersion
  const isWrong = Object.keys(faults).length > 0
  return (
    <>
      {isWrong && <FaultSummary faults={faults} locale={locale} />}
      {children}
      <p>{total}</p>
      <p>{words.signLead}</p>
      <form action={`/${locale}/sign/${declaration}`} method="post" noValidate>
        <Field
          autoComplete="email"
          defaultValue={values.email}
          error={faults.email && words.errEmail}
          hint={words.emailHint}
          inputMode="email"
          label={words.email}
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <SignatoryFields faults={faults} locale={locale} values={values} />
        <fieldset>
          <legend>{words.consentTitle}</legend>
          {consent.text.split('\n\n').map((paragraph) => (
            <p className="lines" key={paragraph}>
              {paragraph}
            </p>
          ))}
          <Field
            defaultChecked={values.consentVersion === consent.version}
            error={consentFault && consentFault !== 'errUnknown' ? words[consentFault] : undefined}
            label={words.consentLabel}
            name="consentVersion"
            required
            type="checkbox"
            value={consent.version}
          />
        </fieldset>
        <Trap />
        <button type="submit">{words.signButton}</button>
      </form>
      <p>
        <a href={`/${locale}/sign/manage`}>{words.askTitle}</a>
      </p>
    </>
  )
}
