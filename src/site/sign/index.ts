import type { SiteRoute } from '../site-route'
import { addressPage } from './address-page'
import { confirmPage } from './confirm-page'
import { managePage } from './manage-page'
import { signPage } from './sign-page'

/** Before the page of a declaration those whose names are taken. */
export const SIGN_ROUTES: readonly SiteRoute[] = [confirmPage, managePage, addressPage, signPage]
