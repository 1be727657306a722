/**
 * Stems of words in the 24 languages. They only support or contradict what the structure says;
 * nothing is recognised by them alone.
 */
export const SECTION_STEMS = {
  podcast: /podcast|подкаст|podkast|tinklalaid|taskuhääling|podkāst|aplād|podcastok|podchraol/iu,
  video: /video|vídeo|βίντεο|видео|видя|vaizdo|film|físe|vidjo|bideo/iu,
  contact:
    /kontakt|contact|contatt|contato|contacto|контакт|επικοιν|yhtey|ota yhte|kapcsolat|teagmh|kuntatt|saziņ|susisie|ryši|stik|võta ühend/iu,
  partners: /partner|партньор|εταίρ|kumppan|comhph|imsieħ|sieħeb|sócio|parceir|socio|parteneri/iu,
  documents:
    /dokument|document|документ|έγγραφ|asiakirj|tiedosto|doicim|cáipéis|documento|iratok|dokumenti/iu,
} as const

/** Words of English labels that were left untranslated; `grammar` words belong to no other label. */
export const ENGLISH_LABELS = {
  grammar: new Set([
    'and',
    'the',
    'of',
    'to',
    'for',
    'it',
    'us',
    'more',
    'our',
    'your',
    'with',
    'what',
  ]),
  words: new Set(
    (
      'about act action all alliance available back call cohesion communication contact documents ' +
      'download episodes find follow full guidelines help in is join joint kit languages latest ' +
      'learn link material materials media news on other page partners photos pictures podcasts ' +
      'policy press principles publications read resources see share show sign signatories stories ' +
      'support text tool toolkit tools top videos view visual visuals watch ways who why you'
    ).split(' '),
  ),
} as const
