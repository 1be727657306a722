/** The campaign's films: a key of ours and the original English title. */
export const VIDEOS = {
  'pyrenees-wine':
    'EU is Cohesion: adapting wine production to climate change, on both sides of the Pyrenees',
  'grande-halle-molenbeek':
    'EU is Cohesion: Grande Halle – a project of urban revitalization in Molenbeek',
  'regions-cities-stories': 'Cohesion at its best – Regions&Cities stories',
  'zinneke-circular-renovation':
    'EU is Cohesion: Zinneke - circular renovation, social inclusion and one big parade!',
  // Cut off on the campaign's own pages.
  'campus-charleroi': 'EU is Cohesion: Campus Charleroi prepares the students for the jobs of the',
  'prague-flood-prevention': 'EU is Cohesion: Prague - Boosting flood prevention with EU funds',
  'open-air-museum-romania':
    'EU is Cohesion: an open-air museum preserves heritage and supports craftspeople in Romania',
  'cohesion-videos-serie': 'Cohesion videos serie',
  'kiruna-declaration': 'More Support to Remote Areas, The Kiruna Declaration',
  'join-us': 'Cohesion Alliance - Join us for a strong cohesion policy!',
  'budapest-biodiversity': 'Protecting biodiversity in the city of Budapest',
  'lodz-townhouses': 'Massive renovation of townhouses in the city of Łódź',
  'novara-woodchips':
    'Saving a green lung and using woodchips as energy source in the province of Novara',
  'bastia-walkway': 'A walkway on the sea to live the full potential of Bastia',
  'turku-climate-neutrality': 'The city of Turku is moving towards climate neutrality',
  'rotterdam-asbestos': 'A circular project to treat asbestos in Rotterdam',
  'training-workers': 'EU is Cohesion: training workers for the jobs of tomorrow',
  'resilient-europe': '#CohesionAlliance for a cohesive, sustainable & resilient Europe',
  'fundamental-value': 'Cohesion as an EU fundamental value',
} as const
