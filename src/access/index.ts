export { hideUnpublishedLocales } from './hide-unpublished-locales'
export * as permissions from './permissions'
export * as rules from './rules'
