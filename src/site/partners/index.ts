import type { SiteRoute } from '../site-route'
import { confirmRoute } from './confirm'
import { joinRoute } from './join'
import { manageRoute } from './manage'

export const PARTNER_ROUTES: readonly SiteRoute[] = [joinRoute, confirmRoute, manageRoute]
