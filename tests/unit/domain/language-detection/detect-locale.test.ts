import { describe, expect, it } from '@jest/globals'

import { detectLocale } from '@/domain/language-detection'
import type { Locale } from '@/locales'

const SENTENCES: [Locale, string][] = [
  ['bg', 'Градовете искат да решават сами за своите средства.'],
  ['es', 'Las ciudades quieren decidir ellas mismas sobre sus fondos.'],
  ['cs', 'Města chtějí o svých penězích rozhodovat sama, protože vědí, co lidé potřebují.'],
  ['da', 'Byerne vil selv bestemme over deres midler, fordi de ved, hvad folk har brug for.'],
  ['de', 'Die Städte wollen selbst über ihre Mittel entscheiden.'],
  ['et', 'Linnad tahavad oma raha üle ise otsustada.'],
  ['el', 'Οι πόλεις θέλουν να αποφασίζουν μόνες τους.'],
  ['en', 'The cities want to decide about their funds themselves.'],
  ['fr', 'Les villes veulent décider elles-mêmes de leurs fonds.'],
  ['ga', 'Tá na cathracha ag iarraidh cinneadh a dhéanamh faoina gcuid airgid féin.'],
  ['hr', 'Gradovi žele sami odlučivati o svojim sredstvima jer znaju što ljudima treba.'],
  ['it', 'Le città vogliono decidere da sole sui loro fondi.'],
  ['lv', 'Pilsētas vēlas pašas lemt par saviem līdzekļiem.'],
  ['lt', 'Miestai nori patys spręsti dėl savo lėšų.'],
  ['hu', 'A városok maguk akarnak dönteni a pénzükről.'],
  ['mt', 'Il-bliet iridu jiddeċiedu huma stess dwar il-fondi tagħhom.'],
  ['nl', 'De steden willen zelf over hun middelen beslissen.'],
  ['pl', 'Miasta chcą same decydować o swoich środkach.'],
  ['pt', 'As cidades querem decidir elas próprias sobre os seus fundos.'],
  ['ro', 'Orașele vor să decidă singure asupra fondurilor lor.'],
  ['sk', 'Mestá chcú o svojich peniazoch rozhodovať samy, lebo vedia, čo ľudia potrebujú.'],
  ['sl', 'Mesta želijo sama odločati o svojih sredstvih, ker vedo, kaj ljudje potrebujejo.'],
  ['fi', 'Kaupungit haluavat itse päättää varoistaan.'],
  ['sv', 'Städerna vill själva bestämma över sina medel, eftersom de vet vad folk behöver.'],
]

describe('detectLocale', () => {
  it.each(SENTENCES)('knows %s', (locale, text) => expect(detectLocale(text).locale).toBe(locale))

  it.each<[Locale, string]>([
    ['mt', 'Ittra lill-President tal-Kunsill'],
    ['mt', 'Dikjarazzjoni mġedda għar-reġjuni'],
    ['ga', 'Litir chuig Uachtarán na Comhairle'],
    ['ga', 'Teangacha atá ar fáil'],
  ])('knows %s by a title', (locale, text) => expect(detectLocale(text).locale).toBe(locale))
})
