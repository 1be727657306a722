import { countryOptions } from '@/domain/countries'
import { MAX_LOGO_MB, PARTNER_KINDS, sayPartner, type Typed } from '@/domain/partners'
import { type Locale, LOCALES } from '@/locales'

import { Choice, Field, Notice, Trap } from '../form'

type Props = {
  locale: Locale
  /** Where it is sent. */
  action: string
  typed: Typed
  /** By the name of the input, in the language of the page. */
  faults: Readonly<Record<string, string>>
  /** Of the link that opened the page; then it is a change of what was sent before. */
  token?: string
}

type Part = Pick<Props, 'faults' | 'locale' | 'typed'>

const Summary = ({ faults, locale }: Pick<Props, 'faults' | 'locale'>) => {
  const names = Object.keys(faults)
  if (names.length === 0) return null
  return (
    <Notice kind="wrong">
      <p>{sayPartner(locale, 'fault.summary')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {name === 'consent' ? '' : `${sayPartner(locale, labelOf(name))}: `}
            <a href={`#${name}`}>{faults[name]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const LABELS = [
  'organisation',
  'kind',
  'country',
  'website',
  'contactName',
  'contactEmail',
  'language',
  'logo',
] as const

const labelOf = (name: string) => LABELS.find((label) => label === name) ?? 'names'

const Organisation = ({ faults, locale, typed }: Part) => {
  const say = (word: Parameters<typeof sayPartner>[1]) => sayPartner(locale, word)
  const given = (name: string) => ({ defaultValue: typed[name], error: faults[name], name })
  const kinds = PARTNER_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))
  return (
    <>
      <Field
        {...given('organisation')}
        autoComplete="organization"
        label={say('organisation')}
        maxLength={200}
        required
      />
      <Choice
        error={faults.kind}
        label={say('kind')}
        name="kind"
        options={kinds}
        required
        value={typed.kind}
      />
      <Choice
        error={faults.country}
        label={say('country')}
        name="country"
        options={countryOptions(locale)}
        required
        value={typed.country}
      />
      <Field
        {...given('website')}
        autoComplete="url"
        hint={say('website.help')}
        label={say('website')}
        maxLength={500}
        required
        type="url"
      />
    </>
  )
}

const Contact = ({ faults, locale, typed, isChange }: Part & { isChange: boolean }) => {
  const say = (word: Parameters<typeof sayPartner>[1]) => sayPartner(locale, word)
  const given = (name: string) => ({ defaultValue: typed[name], error: faults[name], name })
  return (
    <>
      <Field
        {...given('contactName')}
        autoComplete="name"
        hint={say('contactName.help')}
        label={say('contactName')}
        maxLength={120}
        required
      />
      {!isChange && (
        <Field
          {...given('contactEmail')}
          autoComplete="email"
          hint={say('contactEmail.help')}
          label={say('contactEmail')}
          maxLength={254}
          required
          type="email"
        />
      )}
      <Choice
        error={faults.language}
        label={say('language')}
        name="language"
        options={LOCALES.map(({ code, ownName }) => ({ value: code, label: ownName }))}
        required
        value={typed.language ?? locale}
      />
    </>
  )
}

const Names = ({ faults, locale, typed }: Part) => {
  const isOpen = Object.keys({ ...typed, ...faults }).some(
    (name) => name.startsWith('names.') && (typed[name] || faults[name]),
  )
  return (
    <details className="field" id="names" open={isOpen}>
      <summary>
        {sayPartner(locale, 'names')} ({sayPartner(locale, 'optional')})
      </summary>
      <p className="hint">{sayPartner(locale, 'names.help')}</p>
      {LOCALES.map(({ code, ownName }) => (
        <Field
          defaultValue={typed[`names.${code}`]}
          error={faults[`names.${code}`]}
          key={code}
          label={ownName}
          lang={code}
          maxLength={200}
          name={`names.${code}`}
        />
      ))}
    </details>
  )
}

const Logo = ({ faults, isChange, locale, typed }: Part & { isChange: boolean }) => {
  const say = (word: Parameters<typeof sayPartner>[1]) =>
    sayPartner(locale, word, { count: MAX_LOGO_MB })
  const wasSent = Boolean(typed.logo) && Object.keys(faults).length > 0
  return (
    <>
      <Field
        accept=".svg,.png,.jpg,.jpeg,.webp,.avif"
        // A browser never gives a file back to a page that comes again.
        error={faults.logo ?? (wasSent ? say('fault.logoAgain') : undefined)}
        hint={[say('logo.help'), isChange ? say('logo.keep') : ''].join(' ').trim()}
        label={`${say('logo')} (${say('optional')})`}
        name="logo"
        type="file"
      />
      <Field
        defaultValue={undefined}
        error={faults.consent}
        label={say('consent')}
        name="consent"
        required
        type="checkbox"
        value="yes"
      />
    </>
  )
}

/** What an organisation says about itself: to apply, or to change it later. */
export const PartnerForm = ({ action, token, ...part }: Props) => {
  const { faults, locale } = part
  const isChange = token !== undefined
  return (
    <form action={action} encType="multipart/form-data" method="post" noValidate>
      <Summary faults={faults} locale={locale} />
      <Trap />
      {isChange && <input name="token" type="hidden" value={token} />}
      {isChange && <input name="do" type="hidden" value="change" />}
      <Organisation {...part} />
      <Names {...part} />
      <Logo {...part} isChange={isChange} />
      <Contact {...part} isChange={isChange} />
      <button type="submit">{sayPartner(locale, isChange ? 'change.button' : 'send')}</button>
    </form>
  )
}
