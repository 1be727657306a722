import type { Locale } from '@/locales'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that never end a title: articles, conjunctions and prepositions that must be followed. */
export const UNFINISHED_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  bg: set('и или на в във за с със от към по чрез между'),
  cs: set('a i nebo v ve na do pro ze z k ke s se o od při mezi'),
  da: set('og eller af et ved mellem samt'),
  de: set('und oder der dem den des ein eine einer eines einem vom zum zur im am beim für'),
  el: set('και ή το η ο του της των τη την τον για με σε στο στη στην στον στις στους οι τα'),
  en: set('the a an of and or with from our your their its into between'),
  es: set('de del el la los las y e o u en con para por un una al sus'),
  et: set('ja ning või ehk'),
  fi: set('ja tai sekä että'),
  fr: set("de du des le la les et ou à aux au un une pour dans sur avec d l d' l' d’ l’ entre"),
  ga: set('agus an na le i ar de do nó ag go chun'),
  hr: set('i ili u na za s sa o od iz te prema među'),
  hu: set('a az és vagy hogy egy'),
  it: set(
    'di del della dei degli delle il lo la gli le e o in con per un una dal nel nella alla al',
  ),
  lt: set('ir bei arba į su iš nuo per'),
  lv: set('un vai ar par no uz pie'),
  mt: set('u ta tal il li fil għal jew dwar ma mill bejn'),
  nl: set('de het een en of van voor met tot tussen'),
  pl: set('i oraz lub w we z ze na do dla o od przez między'),
  pt: set('de do da dos das e o os as em no na nos nas com para por um uma entre'),
  ro: set('de la și cu pentru în al ale ai prin din dintre'),
  sk: set('a i alebo v vo na do pre zo z k s so o od pri medzi'),
  sl: set('in ali v na za z s o ter od med pri'),
  sv: set('och eller av ett till från mellan samt'),
}

/**
 * Two to twelve, as they stand at the head of "Six ways to act": several forms where a language
 * counts by gender.
 */
export const NUMBER_WORDS: Readonly<Record<Locale, string>> = {
  bg: 'два/две три четири пет шест седем осем девет десет единадесет дванадесет',
  cs: 'dva/dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct',
  da: 'to tre fire fem seks syv otte ni ti elleve tolv',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  el: 'δύο/δυο τρεις/τρία τέσσερις/τέσσερα πέντε έξι επτά/εφτά οκτώ/οχτώ εννέα/εννιά δέκα έντεκα δώδεκα',
  en: 'two three four five six seven eight nine ten eleven twelve',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  et: 'kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist',
  fi: 'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze',
  ga: 'dhá trí ceithre cúig sé seacht ocht naoi deich',
  hr: 'dva/dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest',
  hu: 'két/kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici',
  lt: 'du/dvi trys keturi/keturios penki/penkios šeši/šešios septyni/septynios aštuoni/aštuonios devyni/devynios dešimt vienuolika dvylika',
  lv: 'divi/divas trīs četri/četras pieci/piecas seši/sešas septiņi/septiņas astoņi/astoņas deviņi/deviņas desmit vienpadsmit divpadsmit',
  mt: 'żewġ tliet/tlett erba’/erba ħames/ħamest sitt/sitta seba’/seba tmien/tminn disa’/disa għaxar',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf',
  pl: 'dwa/dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
  pt: 'dois/duas três quatro cinco seis sete oito nove dez onze doze',
  ro: 'doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece unsprezece doisprezece',
  sk: 'dva/dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť',
  sl: 'dva/dve tri/trije štiri/štirje pet šest sedem osem devet deset enajst dvanajst',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv',
}
