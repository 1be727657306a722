import { sayPartner, type Typed } from '@/domain/partners'
import type { Locale } from '@/locales'

import { Field, Trap } from '../form'

export const managePath = (locale: Locale): string => `/${locale}/partners/manage`

type Props = { fault?: string; locale: Locale; typed?: Typed }

/** Asks for the address to which a link is sent. */
export const AskForLink = ({ fault, locale, typed = {} }: Props) => (
  <form action={managePath(locale)} encType="multipart/form-data" method="post" noValidate>
    <p>{sayPartner(locale, 'manage.lead')}</p>
    <Trap />
    <input name="do" type="hidden" value="link" />
    <Field
      autoComplete="email"
      defaultValue={typed.contactEmail}
      error={fault}
      label={sayPartner(locale, 'contactEmail')}
      maxLength={254}
      name="contactEmail"
      required
      type="email"
    />
    <button type="submit">{sayPartner(locale, 'manage.button')}</button>
  </form>
)
