import type { ReactNode } from 'react'

import { getLocale, type Locale, LOCALES } from '@/locales'

type Props = {
  locale: Locale
  title: string
  children: ReactNode
  /** The same page in another language, where there is one. */
  inLocale?: ((locale: Locale) => string) | undefined
}

const Languages = ({ inLocale, locale }: Required<Pick<Props, 'inLocale' | 'locale'>>) => (
  <details className="languages">
    <summary lang={locale}>{getLocale(locale).ownName}</summary>
    <ul>
      {LOCALES.map(({ code, ownName }) => (
        <li key={code}>
          <a
            aria-current={code === locale ? 'page' : undefined}
            href={inLocale?.(code)}
            hrefLang={code}
            lang={code}
          >
            {ownName}
          </a>
        </li>
      ))}
    </ul>
  </details>
)

/** The frame of a public page. */
export const Page = ({ children, inLocale, locale, title }: Props) => (
  <html lang={locale}>
    <head>
      <meta charSet="utf-8" />
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="no-referrer" name="referrer" />
      <meta content="noindex" name="robots" />
      <title>{`${title} · #CohesionAlliance`}</title>
      <link href="/favicon.svg" rel="icon" type="image/svg+xml" />
      <link href="/site.css" rel="stylesheet" />
    </head>
    <body>
      <header>
        <p className="brand">#CohesionAlliance</p>
        {inLocale && <Languages inLocale={inLocale} locale={locale} />}
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
)
