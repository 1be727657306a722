import { confirmApplication, getLinkedApplication, sayPartner } from '@/domain/partners'

import { Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { orAskAgain } from './or-ask-again'

const answer = async ({ form, locale, query, req }: SiteRequest): Promise<SiteAnswer> => {
  const now = new Date()
  if (form) {
    const token = String(form.get('token') ?? '')
    await confirmApplication({ now, req, token })
    return {
      title: sayPartner(locale, 'confirmed.title'),
      body: <Notice kind="good">{sayPartner(locale, 'confirmed.text')}</Notice>,
    }
  }
  const token = query.get('token') ?? ''
  const question = { now, purpose: 'partner.confirm', token } as const
  const { organisation } = await getLinkedApplication(question, req)
  return {
    title: sayPartner(locale, 'confirm.title'),
    body: (
      <form action={`/${locale}/partners/confirm`} encType="multipart/form-data" method="post">
        <p>{sayPartner(locale, 'confirm.text', { organisation })}</p>
        <input name="token" type="hidden" value={token} />
        <button type="submit">{sayPartner(locale, 'confirm.button')}</button>
      </form>
    ),
  }
}

/** `/<language>/partners/confirm?token=…`: opening it confirms nothing, its button does. */
export const confirmRoute: SiteRoute = {
  path: '/:locale/partners/confirm',
  methods: ['GET', 'POST'],
  answer: (request) => orAskAgain(request.locale, () => answer(request)),
}
