import type { DeclarationText as Text } from '@/domain/signatories'
import { getLocale, type Locale } from '@/locales'

type Props = { lang: Locale; locale: Locale; text: Text; title: string }

const sizeOf = (bytes: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
  }).format(bytes / (bytes < 1_000_000 ? 1000 : 1_000_000))

/** What is signed, in the language of the page or in the one that it is there in. */
export const DeclarationText = ({ lang, locale, text, title }: Props) => (
  <section lang={lang}>
    <h2>{title}</h2>
    {text.intro.split(/\n+/).map((paragraph, index) => paragraph && <p key={index}>{paragraph}</p>)}
    {text.principles.length > 0 && (
      <ol>
        {text.principles.map((principle, index) => (
          <li key={index}>{principle}</li>
        ))}
      </ol>
    )}
    {text.pdf && (
      <p>
        <a href={text.pdf.url}>
          {['PDF', getLocale(lang).ownName, text.pdf.bytes && sizeOf(text.pdf.bytes, locale)]
            .filter(Boolean)
            .join(' · ')}
        </a>
      </p>
    )}
  </section>
)
