import type { ByLocale } from '../texts'

type DemoPartner = {
  name: string
  kind: 'association' | 'city' | 'institution' | 'region' | 'sector'
  country?: string
  state: 'approved' | 'pending' | 'rejected'
  website?: string
  names?: ByLocale<string>
}

const COMMITTEE_OF_THE_REGIONS: ByLocale<string> = {
  en: 'European Committee of the Regions',
  bg: 'Европейски комитет на регионите',
  es: 'Comité Europeo de las Regiones',
  cs: 'Evropský výbor regionů',
  da: 'Det Europæiske Regionsudvalg',
  de: 'Europäischer Ausschuss der Regionen',
  et: 'Euroopa Regioonide Komitee',
  el: 'Ευρωπαϊκή Επιτροπή των Περιφερειών',
  fr: 'Comité européen des régions',
  ga: 'Coiste Eorpach na Réigiún',
  hr: 'Europski odbor regija',
  it: 'Comitato europeo delle regioni',
  lv: 'Eiropas Reģionu komiteja',
  lt: 'Europos regionų komitetas',
  hu: 'Régiók Európai Bizottsága',
  mt: 'Kumitat Ewropew tar-Reġjuni',
  nl: 'Europees Comité van de Regio’s',
  pl: 'Europejski Komitet Regionów',
  pt: 'Comité das Regiões Europeu',
  ro: 'Comitetul European al Regiunilor',
  sk: 'Európsky výbor regiónov',
  sl: 'Evropski odbor regij',
  fi: 'Euroopan alueiden komitea',
  sv: 'Europeiska regionkommittén',
}

/** One real institution; all others are invented, and so are their addresses. */
export const PARTNERS: readonly DemoPartner[] = [
  {
    name: 'European Committee of the Regions',
    kind: 'institution',
    country: 'BE',
    state: 'approved',
    website: 'https://cor.europa.eu/',
    names: COMMITTEE_OF_THE_REGIONS,
  },
  { name: 'Example Region of Upper Testland', kind: 'region', country: 'AT', state: 'approved' },
  { name: 'Municipality of Exempelby', kind: 'city', country: 'SE', state: 'approved' },
  { name: 'Przykładowo Town Council', kind: 'city', country: 'PL', state: 'approved' },
  {
    name: 'Association of Imaginary Islands',
    kind: 'association',
    country: 'GR',
    state: 'pending',
  },
  { name: 'Federation of Fictional Railways', kind: 'sector', country: 'IT', state: 'pending' },
  { name: 'Sample City of Nowhere', kind: 'city', country: 'NL', state: 'rejected' },
]
