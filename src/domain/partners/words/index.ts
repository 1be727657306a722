import type { Locale } from '@/locales'

import bg from './bg.json'
import cs from './cs.json'
import da from './da.json'
import de from './de.json'
import el from './el.json'
import en from './en.json'
import es from './es.json'
import et from './et.json'
import fi from './fi.json'
import fr from './fr.json'
import ga from './ga.json'
import hr from './hr.json'
import hu from './hu.json'
import it from './it.json'
import lt from './lt.json'
import lv from './lv.json'
import mt from './mt.json'
import nl from './nl.json'
import pl from './pl.json'
import pt from './pt.json'
import ro from './ro.json'
import sk from './sk.json'
import sl from './sl.json'
import sv from './sv.json'

export type PartnerWord = keyof typeof en

export const PARTNER_WORDS: Record<Locale, Record<PartnerWord, string>> = {
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fi,
  fr,
  ga,
  hr,
  hu,
  it,
  lt,
  lv,
  mt,
  nl,
  pl,
  pt,
  ro,
  sk,
  sl,
  sv,
}

/** A text in a language, with its `{placeholders}` filled. */
export const sayPartner = (
  locale: Locale,
  word: PartnerWord,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  PARTNER_WORDS[locale][word].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
