import { PARTNER_ROUTES } from './partners'
import { SIGN_ROUTES } from './sign'
import type { SiteRoute } from './site-route'

/** Every public page that the server writes itself. */
export const SITE_ROUTES: readonly SiteRoute[] = [...PARTNER_ROUTES, ...SIGN_ROUTES]
