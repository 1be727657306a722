import { expect, it } from '@jest/globals'

import { toSlug } from '@/domain/slugs'

it.each([
  ['Sojusz na rzecz Spójności', 'sojusz-na-rzecz-spojnosci'],
  ['Алианс за сближаване', 'alians-za-sblizhavane'],
  ['Συμμαχία για τη Συνοχή', 'symmachia-gia-ti-synochi'],
  ['Łódź – Großstadt & Øresund!', 'lodz-grossstadt-oresund'],
  ['  #CohesionAlliance 2.0  ', 'cohesionalliance-2-0'],
  ['Ħajja ġdida', 'hajja-gdida'],
  ['Най-добрият край', 'nay-dobriyat-kray'],
  ['!!!', ''],
])('makes an address of %j', (title, slug) => {
  expect(toSlug(title)).toBe(slug)
})

it('cuts long titles without leaving a hyphen at the end', () => {
  expect(toSlug('abc '.repeat(50), 8)).toBe('abc-abc')
})
