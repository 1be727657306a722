export { answerPage } from './answer-page'
export { SITE_ROUTES } from './routes'
export type { SiteAnswer, SiteRequest, SiteRoute } from './site-route'
