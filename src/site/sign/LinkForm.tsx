import type { ReactNode } from 'react'

import type { Locale } from '@/locales'

type Props = {
  locale: Locale
  page: 'address' | 'confirm' | 'manage'
  token: string
  action: string
  children: ReactNode
}

/** A form of the person behind a link: a button does something, opening the page never. */
export const LinkForm = ({ action, children, locale, page, token }: Props) => (
  <form action={`/${locale}/sign/${page}`} method="post" noValidate>
    <input name="token" type="hidden" value={token} />
    <input name="action" type="hidden" value={action} />
    {children}
  </form>
)
