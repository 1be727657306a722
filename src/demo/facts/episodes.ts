import type { Locale } from '@/locales'

type DemoEpisode = {
  key: string
  series: 'regio-waves' | 'european-citizens-ask' | 'local-solutions'
  number?: number
  /** The original English title. */
  title: string
  /** Only where the campaign's pages tell it. */
  publishedOn?: string
  guests?: { name: string; role?: string }[]
  /** Languages besides English whose campaign page lists it, under its original title. */
  listedIn: readonly Locale[]
}

const regioWaves = (
  number: number,
  title: string,
  rest: Partial<DemoEpisode> = {},
): DemoEpisode => ({
  key: `regio-waves-${number}`,
  series: 'regio-waves',
  number,
  title,
  // The Latvian page is the newest: it alone lists the later episodes.
  listedIn: number <= 5 ? ['bg', 'lv', 'pl', 'sv'] : ['lv'],
  ...rest,
})

const citizensAsk = (number: number, title: string, name: string): DemoEpisode => ({
  key: `european-citizens-ask-${number}`,
  series: 'european-citizens-ask',
  number,
  title,
  guests: [{ name, role: 'Member of the European Committee of the Regions' }],
  listedIn: ['lv', 'pl', 'sv'],
})

/** The thirteen episodes of the campaign's podcasts. */
export const EPISODES: readonly DemoEpisode[] = [
  regioWaves(1, 'Cohesion Policy - Put the money where EU’s mouth is', {
    publishedOn: '2022-10-26',
  }),
  regioWaves(2, 'Green EUtopia VS Energy Crisis', { publishedOn: '2022-11-07' }),
  regioWaves(3, "The EU's geography of discontent"),
  regioWaves(4, 'Voices of You(th)'),
  regioWaves(5, 'EU stands with refugees', {
    guests: [{ name: 'Hanna Zdanowska', role: 'Mayor of Łódź' }],
  }),
  regioWaves(6, 'Fund thy Neighbour: EU Support for Ukraine'),
  regioWaves(7, 'Border regions: the final frontier of cooperation'),
  regioWaves(8, 'OK Doomer: cooling the green transition'),
  regioWaves(9, 'Growing pains and Cohesion policy'),
  regioWaves(10, 'Unhitching the coal engine from the Just Transition Train', {
    guests: [
      { name: 'Marta Wnuk', role: 'European Commission' },
      { name: 'Dariusz Stankiewicz', role: 'Region of Silesia' },
    ],
  }),
  citizensAsk(1, 'Small urban areas', 'Kieran McCarthy'),
  citizensAsk(4, 'Cross-border regions', 'Pavel Branda'),
  {
    key: 'local-solutions-rural-depopulation',
    series: 'local-solutions',
    title: 'Rural Depopulation',
    guests: [{ name: 'Angela Gimeno' }, { name: 'Stefania Crotta' }, { name: 'Enda Stenson' }],
    listedIn: ['bg', 'lv', 'pl', 'sv'],
  },
]
