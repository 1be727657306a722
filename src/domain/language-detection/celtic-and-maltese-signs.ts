import type { Locale } from '@/locales'

/** What marks a word as belonging to a language the detection library does not know. */
type LanguageSigns = { locale: Locale; words: ReadonlySet<string>; shape: RegExp; certain: RegExp }

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/**
 * `words` and `shape` are counted, `certain` must occur once at least: Irish shares `an`, `is` and
 * `do` with other languages, but not `agus`, the eclipses and the long vowels after a lenition.
 */
export const LANGUAGE_SIGNS: readonly LanguageSigns[] = [
  {
    locale: 'mt',
    words: set('ta u li jew dan din biex dwar kull hija huma għal fuq wara aktar minn mhux jibda'),
    shape:
      /[ħġċ]|^(?:i?[lrntsdzżxċ]|i?t|ta[lrntsdzżxċ]|fi[lrntsdzżxċ]|mi[lrntsdzżxċ]|bi[lrntsdzżxċ]|ma[lrntsdzżxċ]|sa[lrntsdzżxċ]|li[lrntsdzżxċ]{1,2}|għa[lrntsdzżxċ]{1,2}|[bfx])[-‑’']\p{L}|(?:zzjoni|jiet|ijiet)$/u,
    certain: /[ħġċ]|^(?:il|tal|fil|mill|lill|bil|ix|id|tad|mal|sal)[-‑]\p{L}/u,
  },
  {
    locale: 'ga',
    words: set(
      'agus an na ar le leis go chun do is atá tá sa san sna ag ó faoi don den um i ina mar a nó ' +
        'bhfuil seo sin againn é iad níos ann cad linn orainn',
    ),
    shape: /[áéíóú]|^(?:bhf|bp|dt|gc|mb|nd|ng|[bcdfgmpt]h)\p{L}/u,
    certain:
      /^(?:agus|chun|atá|tá|faoi|bhfuil|seo|linn)$|^(?:bhf|bp|dt|gc|mb)\p{L}|^(?:[bcdfgmpt]h)\p{L}*[áéíóú]|\p{L}(?:adh|acht|aigh|aithe|aithn)\p{L}*$|^\p{L}*[áéíóú]\p{L}*(?:eán|éid|ocht|án|ún|ís|ánn|áil)$/u,
  },
]
