import type { ApplicationState, PartnerKind } from '@/domain/partners'
import type { Locale } from '@/locales'

type DemoApplication = {
  organisation: string
  kind: PartnerKind
  country: string
  website: string
  contactName: string
  /** Reads mail at `example.com` addresses that nobody has. */
  mailbox: string
  language: Locale
  names?: Partial<Record<Locale, string>>
  state: ApplicationState
  /** How long it is in that state. */
  days: number
  /** Colours of the logo; none was sent where there are none. */
  logo?: readonly [ground: string, ink: string]
  /** The approved partner that it is about. */
  partner?: string
}

/** Invented organisations in every state; one cannot be read on light ground, one is there twice. */
export const PARTNER_APPLICATIONS: readonly DemoApplication[] = [
  {
    organisation: 'Rete delle Isole Immaginarie',
    kind: 'association',
    country: 'IT',
    website: 'https://isole-immaginarie.example.com/',
    contactName: 'Giulia Esempio',
    mailbox: 'isole',
    language: 'it',
    names: { en: 'Network of Imaginary Islands', fr: 'Réseau des îles imaginaires' },
    state: 'waiting',
    days: 12,
    logo: ['none', '#0e47cb'],
  },
  {
    organisation: 'Example-Region of Upper Testland',
    kind: 'region',
    country: 'AT',
    website: 'https://oberes-testland.example.com/',
    contactName: 'Max Muster',
    mailbox: 'testland',
    language: 'de',
    names: { de: 'Beispielregion Oberes Testland' },
    state: 'waiting',
    days: 7,
    logo: ['#b3261e', '#ffffff'],
  },
  {
    organisation: 'Federatie van Verzonnen Havens',
    kind: 'sector',
    country: 'NL',
    website: 'https://verzonnen-havens.example.com/',
    contactName: 'Sanne Voorbeeld',
    mailbox: 'havens',
    language: 'nl',
    state: 'waiting',
    days: 3,
    logo: ['none', '#fdfdfd'],
  },
  {
    organisation: 'Municipality of Exempelby',
    kind: 'city',
    country: 'SE',
    website: 'https://exempelby.example.com/om-oss',
    contactName: 'Erik Exempel',
    mailbox: 'exempelby',
    language: 'sv',
    names: { sv: 'Exempelby kommun', fi: 'Esimerkkilän kunta' },
    state: 'waiting',
    days: 1,
    logo: ['#ffb700', '#1a1a2e'],
    partner: 'Municipality of Exempelby',
  },
  {
    organisation: 'Asociación de Pueblos Inventados',
    kind: 'association',
    country: 'ES',
    website: 'https://pueblos-inventados.example.com/',
    contactName: 'Ana Ejemplo',
    mailbox: 'pueblos',
    language: 'es',
    state: 'change-asked',
    days: 4,
    logo: ['#eeeeee', '#dddddd'],
  },
  {
    organisation: 'Municipality of Exempelby',
    kind: 'city',
    country: 'SE',
    website: 'https://exempelby.example.com/',
    contactName: 'Erik Exempel',
    mailbox: 'exempelby',
    language: 'sv',
    state: 'approved',
    days: 90,
    logo: ['#1b6e3c', '#ffffff'],
    partner: 'Municipality of Exempelby',
  },
  {
    organisation: 'Best Cheap Watches',
    kind: 'other',
    country: 'BE',
    website: 'https://watches.example.com/',
    contactName: 'W. Watches',
    mailbox: 'watches',
    language: 'en',
    state: 'rejected',
    days: 20,
    logo: ['#000000', '#ffb700'],
  },
  {
    organisation: 'Przykładowa Izba Ogrodnicza',
    kind: 'sector',
    country: 'PL',
    website: 'https://izba-ogrodnicza.example.com/',
    contactName: 'Jan Przykładowy',
    mailbox: 'izba',
    language: 'pl',
    state: 'withdrawn',
    days: 14,
  },
  {
    organisation: 'Regiunea Imaginară de Vest',
    kind: 'region',
    country: 'RO',
    website: 'https://regiunea-vest.example.com/',
    contactName: 'Ioana Exemplu',
    mailbox: 'vest',
    language: 'ro',
    state: 'unconfirmed',
    days: 2,
    logo: ['#034ea2', '#ffffff'],
  },
]
