export { hideUnpublishedLocales } from './hide-unpublished-locales'
export { keepToPublished } from './keep-to-published'
export * as permissions from './permissions'
export * as rules from './rules'
