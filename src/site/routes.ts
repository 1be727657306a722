import { SIGN_ROUTES } from './sign'
import type { SiteRoute } from './site-route'

/** Every public page that the server writes itself. */
export const SITE_ROUTES: readonly SiteRoute[] = [...SIGN_ROUTES]
