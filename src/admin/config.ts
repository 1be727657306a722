import path from 'node:path'

import { bg } from '@payloadcms/translations/languages/bg'
import { cs } from '@payloadcms/translations/languages/cs'
import { da } from '@payloadcms/translations/languages/da'
import { de } from '@payloadcms/translations/languages/de'
import { es } from '@payloadcms/translations/languages/es'
import { et } from '@payloadcms/translations/languages/et'
import { fr } from '@payloadcms/translations/languages/fr'
import { hr } from '@payloadcms/translations/languages/hr'
import { hu } from '@payloadcms/translations/languages/hu'
import { it } from '@payloadcms/translations/languages/it'
import { lt } from '@payloadcms/translations/languages/lt'
import { lv } from '@payloadcms/translations/languages/lv'
import { nl } from '@payloadcms/translations/languages/nl'
import { pl } from '@payloadcms/translations/languages/pl'
import { pt } from '@payloadcms/translations/languages/pt'
import { ro } from '@payloadcms/translations/languages/ro'
import { sk } from '@payloadcms/translations/languages/sk'
import { sl } from '@payloadcms/translations/languages/sl'
import { sv } from '@payloadcms/translations/languages/sv'
import type { Config } from 'payload'

/** The languages of the admin's own buttons; el, fi, ga and mt do not come with Payload. */
export const adminLanguages = {
  bg,
  cs,
  da,
  de,
  es,
  et,
  fr,
  hr,
  hu,
  it,
  lt,
  lv,
  nl,
  pl,
  pt,
  ro,
  sk,
  sl,
  sv,
}

/** Payload's admin with our name, our language selector and nothing from outside. */
export const adminConfig = (root: string): Config['admin'] => ({
  user: 'users',
  avatar: 'default',
  dateFormat: 'd MMM yyyy, HH:mm',
  meta: {
    titleSuffix: ' · Cohesion Desk',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    openGraph: { title: 'Cohesion Desk', images: [] },
    defaultOGImageType: 'off',
  },
  components: {
    graphics: { Logo: '@/admin/Logo#Logo', Icon: '@/admin/Icon#Icon' },
    actions: ['@/admin/LanguageSelector#LanguageSelector', '@/admin/NoticeBell#NoticeBell'],
    beforeDashboard: ['@/admin/MyWork#MyWork'],
    providers: ['@/admin/PermissionMarks#PermissionMarks'],
    beforeNavLinks: ['@/admin/NavLinks#NavLinks'],
    views: {
      translate: {
        Component: '@/admin/translation/TranslationView#TranslationView',
        path: '/translate/:collection/:id/:locale',
      },
      languages: { Component: '@/admin/languages/LanguagesView#LanguagesView', path: '/languages' },
      files: { Component: '@/admin/files/FilesView#FilesView', path: '/files' },
      partnersQueue: {
        Component: '@/admin/partners/QueueView#QueueView',
        path: '/partners-queue',
      },
      releases: { Component: '@/admin/releases/ReleasesView#ReleasesView', path: '/releases' },
      signatories: {
        Component: '@/admin/signatories/SignatoriesView#SignatoriesView',
        path: '/signatories-desk',
      },
    },
  },
  importMap: {
    baseDir: root,
    importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js'),
  },
})
