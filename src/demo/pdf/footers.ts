import type { Locale } from '@/locales'

/** Says below every page that nobody adopted this text. */
export const FOOTERS: Readonly<Record<Locale, string>> = {
  bg: 'Демонстрационен документ, а не официален текст',
  es: 'Documento de demostración, no es un texto oficial',
  cs: 'Ukázkový dokument, nikoli úřední text',
  da: 'Demonstrationsdokument, ikke en officiel tekst',
  de: 'Demonstrationsdokument, kein amtlicher Text',
  et: 'Näidisdokument, mitte ametlik tekst',
  el: 'Έγγραφο επίδειξης, όχι επίσημο κείμενο',
  en: 'Demonstration document, not an official text',
  fr: 'Document de démonstration, sans valeur officielle',
  ga: 'Doiciméad taispeána, ní téacs oifigiúil é',
  hr: 'Ogledni dokument, nije službeni tekst',
  it: 'Documento dimostrativo, non è un testo ufficiale',
  lv: 'Demonstrācijas dokuments, nevis oficiāls teksts',
  lt: 'Pavyzdinis dokumentas, ne oficialus tekstas',
  hu: 'Bemutató dokumentum, nem hivatalos szöveg',
  mt: 'Dokument ta’ dimostrazzjoni, mhux test uffiċjali',
  nl: 'Demonstratiedocument, geen officiële tekst',
  pl: 'Dokument pokazowy, a nie tekst urzędowy',
  pt: 'Documento de demonstração, não é um texto oficial',
  ro: 'Document demonstrativ, nu este un text oficial',
  sk: 'Ukážkový dokument, nie úradný text',
  sl: 'Predstavitveni dokument, ni uradno besedilo',
  fi: 'Esittelyasiakirja, ei virallinen teksti',
  sv: 'Demonstrationsdokument, inte en officiell text',
}
