import { expect, it } from '@jest/globals'

import { collections } from '@collections/index'

const readOf = (slug: string) => collections.find((each) => each.slug === slug)?.forceSelect

it('reads of every collection with drafts which languages are published, whatever is selected', () => {
  const editorial = collections.filter(({ custom }) => custom?.isEditorial)
  expect(editorial.length).toBeGreaterThan(5)
  expect(editorial.filter(({ slug }) => !readOf(slug)?._status).map(({ slug }) => slug)).toEqual([])
})

it('reads of documents what their computed fields are made of', () => {
  expect(readOf('documents')).toEqual({
    _status: true,
    announced: true,
    announcedBytes: true,
    file: true,
    title: true,
  })
})
