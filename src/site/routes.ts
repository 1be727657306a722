import { PARTNER_ROUTES } from './partners'
import type { SiteRoute } from './site-route'

/** Every public page that the server writes itself. */
export const SITE_ROUTES: readonly SiteRoute[] = [...PARTNER_ROUTES]
