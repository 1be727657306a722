import { findController } from '@/domain/controller'
import { LINK_DAYS, MAX_FORM_BYTES, sayPartner, submitApplication } from '@/domain/partners'

import { ControllerNotice, Notice } from '../form'
import type { SiteRoute } from '../site-route'
import { PartnerForm } from './PartnerForm'

/** `/<language>/partners/join`: the form by which an organisation becomes a partner. */
export const joinRoute: SiteRoute = {
  path: '/:locale/partners/join',
  methods: ['GET', 'POST'],
  maxBytes: MAX_FORM_BYTES,
  answer: async ({ form, locale, req }) => {
    const now = new Date()
    const { faults, typed } = form
      ? await submitApplication({ form, locale, now, req })
      : { faults: {}, typed: {} }
    const isWrong = Object.keys(faults).length > 0
    if (form && !isWrong)
      return {
        title: sayPartner(locale, 'sent.title'),
        body: (
          <Notice kind="good">
            {sayPartner(locale, 'sent.text', {
              days: LINK_DAYS['partner.confirm'],
              email: typed.contactEmail ?? '',
            })}
          </Notice>
        ),
      }
    return {
      status: isWrong ? 422 : 200,
      title: sayPartner(locale, 'join.title'),
      body: (
        <>
          <p>{sayPartner(locale, 'join.lead')}</p>
          <ControllerNotice controller={await findController(req)} locale={locale} />
          <PartnerForm
            action={`/${locale}/partners/join`}
            faults={faults}
            locale={locale}
            typed={typed}
          />
          <p>
            <a href={`/${locale}/partners/manage`}>{sayPartner(locale, 'manage.title')}</a>
          </p>
        </>
      ),
    }
  },
}
