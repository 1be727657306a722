import { describe, expect, it } from '@jest/globals'

import { readFileName } from '@/domain/file-matching'
import { LOCALES } from '@/locales'

const languageOf = (name: string): string | undefined => readFileName(name).language?.locale

describe('the language in the name of a file', () => {
  it.each([
    ['declaration_PL.pdf', 'pl'],
    ['declaration-pl.pdf', 'pl'],
    ['declaration-2024.pl.pdf', 'pl'],
    ['declaration-2024.pl.final.pdf', 'pl'],
    ['declaration pl (1).pdf', 'pl'],
    ['declaration_PL_v2_final.pdf', 'pl'],
    ['PL_declaration.pdf', 'pl'],
    ['pl-declaration.pdf', 'pl'],
    ['deklaracja polski.PDF', 'pl'],
    ['Declaration (Polish).pdf', 'pl'],
    ['deklaracja-polonais.pdf', 'pl'],
    ['COR-2024-00123-00-00-DECL-TRA-PL.pdf', 'pl'],
    ['COR-2024-00123-00-00-DECL-TRA-PL (2).pdf', 'pl'],
    ['DECLARATION DE LA COHESION ES.pdf', 'es'],
    ['declaracion-de-la-alianza-es.pdf', 'es'],
    ['declaration_POL.pdf', 'pl'],
    ['letter-ger.pdf', 'de'],
    ['letter-deu.pdf', 'de'],
    ['Декларация български.pdf', 'bg'],
    ['Δήλωση ελληνικά.pdf', 'el'],
    ['dilosi_ellinika.pdf', 'el'],
    ['julkilausuma-suomi.pdf', 'fi'],
    ['nyilatkozat_magyar.pdf', 'hu'],
    ['dikjarazzjoni-Malti.pdf', 'mt'],
    ['dearbhu_GA.pdf', 'ga'],
    ['declaration_CZ.pdf', 'cs'],
    ['declaration-gr.pdf', 'el'],
    ['declaration_EN-PL.pdf', 'pl'],
  ])('%s is %s', (name, locale) => {
    expect(languageOf(name)).toBe(locale)
  })

  it.each([
    'declaracion-de-la-alianza-por-la-cohesion.pdf',
    'l-est-de-l-europe-2024.pdf',
    'declaration.pdf',
    'DECLARATION DE L ALLIANCE.pdf',
    '2024.pdf',
  ])('is not guessed from %s', (name) => {
    expect(languageOf(name)).toBeUndefined()
  })

  it.each(LOCALES.map(({ code, englishName, ownName }) => [code, ownName, englishName]))(
    '%s is known by its code, by %s and by %s',
    (code, ...names) => {
      for (const name of [code, code.toUpperCase(), ...names])
        expect([name, languageOf(`joint-statement_${name}.pdf`)]).toEqual([name, code])
    },
  )
})

describe('the rest of the name', () => {
  it('is there without language, endings and appendices', () => {
    expect(readFileName('Deklaracja_sojuszu_2.0_PL_final (1).pdf')).toMatchObject({
      slug: 'deklaracja-sojuszu-2-0',
      stems: ['deklar', 'sojusz', '2', '0'],
      years: [],
    })
  })

  it('keeps the year of a reference number, and not the number', () => {
    expect(readFileName('COR-2024-00123-00-00-DECL-TRA-PL.pdf')).toMatchObject({
      stems: ['2024', 'decl', 'tra'],
      years: [2024],
    })
  })
})
