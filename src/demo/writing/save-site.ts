import type { Payload } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'

import type { DemoData, FindId } from '../entry'
import { SOCIAL_LINKS } from '../pages/social-links'
import { DEMO_TEXTS } from '../texts'
import { keepRowIds } from './keep-row-ids'
import { nextTurn } from './next-turn'
import type { SaveOptions } from './save-entry'

const NAVIGATION = {
  alliance: 'cohesion-alliance',
  'joint-call': 'joint-call',
  'take-part': 'take-part',
  toolkit: 'toolkit',
}

const siteIn = (locale: Locale, findId: FindId): DemoData => {
  const { contactText, footerText, name, navigation, tagline } = DEMO_TEXTS[locale].site
  return {
    name,
    tagline,
    navigation: Object.entries(NAVIGATION).map(([key, slug]) => ({
      label: navigation[key],
      page: findId(`pages/${slug}`),
    })),
    contact: { email: 'alliance@cohesion.example', text: contactText },
    social: { links: SOCIAL_LINKS },
    footer: { text: footerText },
  }
}

const readSite = async (payload: Payload): Promise<DemoData> => {
  const site = await payload.findGlobal({
    slug: 'site',
    depth: 0,
    locale: 'all',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
  return site as unknown as DemoData
}

/** Name, navigation, contact and footer in all languages; those that have a name stay as they are. */
export const saveSite = async (findId: FindId, options: SaveOptions): Promise<void> => {
  const { onSaved, payload, signal } = options
  let stored = await readSite(payload)
  const named = { ...(stored.name as Partial<Record<Locale, string>> | null | undefined) }
  for (const locale of LOCALE_CODES) {
    if (named[locale]) continue
    await nextTurn(signal)
    const saved = await payload.updateGlobal({
      slug: 'site',
      data: keepRowIds(siteIn(locale, findId), stored),
      depth: 0,
      locale,
      // The operator's command, before anyone is logged in.
      overrideAccess: true,
    })
    stored = saved as unknown as DemoData
    onSaved?.()
  }
}
