import type { Locale } from '@/locales'
import type { Role } from '@/roles'

export const DEMO_DOMAIN = 'cohesion.example'

export type DemoLogin = { local: string; name: string; roles: Role[]; languages: Locale[] }

/** One account for each way of working; the part before the @. */
export const DEMO_LOGINS: readonly DemoLogin[] = [
  { local: 'admin', name: 'Ada Administrator', roles: ['admin'], languages: [] },
  { local: 'editor', name: 'Edgar Editor', roles: ['editor'], languages: [] },
  { local: 'translator.mt', name: 'Marija Translator', roles: ['translator'], languages: ['mt'] },
  { local: 'translator.pl', name: 'Paweł Translator', roles: ['translator'], languages: ['pl'] },
  { local: 'reviewer', name: 'Rita Reviewer', roles: ['reviewer'], languages: ['mt', 'pl'] },
  { local: 'moderator', name: 'Milo Moderator', roles: ['moderator'], languages: [] },
]
