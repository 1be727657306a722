import { type Faults, type Signatory, wordsOf } from '@/domain/signatories'
import type { Locale } from '@/locales'

import { Field, Notice } from '../form'
import { FaultSummary } from './FaultSummary'
import { LinkForm } from './LinkForm'
import { SignatoryFields } from './SignatoryFields'
import { SignatureFacts } from './SignatureFacts'

type Props = {
  locale: Locale
  row: Signatory
  token: string
  title: { text: string; lang: Locale } | undefined
  message?: string | undefined
  faults?: Faults | undefined
  values?: Readonly<Record<string, string>> | undefined
}

const valuesOf = ({ category, country, language, name, organisation, publicName }: Signatory) => ({
  category,
  country,
  language,
  name,
  organisation: organisation ?? '',
  publicName: String(publicName),
})

const Change = ({ faults = {}, locale, row, token, values }: Props) => {
  const words = wordsOf(locale)
  return (
    <>
      <LinkForm action="change" locale={locale} page="manage" token={token}>
        <SignatoryFields faults={faults} locale={locale} values={values ?? valuesOf(row)} />
        <button type="submit">{words.saveButton}</button>
      </LinkForm>
      <hr />
      <LinkForm action="address" locale={locale} page="manage" token={token}>
        <Field
          autoComplete="email"
          defaultValue={values?.email}
          error={faults.email && words.errEmail}
          inputMode="email"
          label={words.addressNew}
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <button className="quiet" type="submit">
          {words.addressButton}
        </button>
      </LinkForm>
    </>
  )
}

/** All that signers may do with what is stored about them. */
export const ManageForms = (props: Props) => {
  const { faults, locale, message, row, title, token } = props
  const words = wordsOf(locale)
  const isLive = row.state === 'pending' || row.state === 'confirmed'
  return (
    <>
      {message && <Notice kind="good">{message}</Notice>}
      {faults && <FaultSummary faults={faults} locale={locale} />}
      <SignatureFacts locale={locale} row={row} title={title} />
      {isLive && <Change {...props} />}
      <hr />
      {isLive && (
        <LinkForm action="withdraw" locale={locale} page="manage" token={token}>
          <p>{words.withdrawText}</p>
          <button className="quiet" type="submit">
            {words.withdrawButton}
          </button>
        </LinkForm>
      )}
      <form action="/api/sign/export" method="post">
        <input name="token" type="hidden" value={token} />
        <p>{words.exportText}</p>
        <button className="quiet" type="submit">
          {words.exportButton}
        </button>
      </form>
      <hr />
      <LinkForm action="erase" locale={locale} page="manage" token={token}>
        <p>{words.eraseText}</p>
        <Field label={words.eraseCheck} name="sure" type="checkbox" value="on" />
        <button className="danger" type="submit">
          {words.eraseButton}
        </button>
      </LinkForm>
    </>
  )
}
