import { findPublicDeclaration, type Signatory, titleIn } from '@/domain/signatories'

import type { SiteRequest } from '../site-route'

/** The title of what was signed; none when it is published no more. */
export const titleOf = async (
  { declaration }: Pick<Signatory, 'declaration'>,
  { locale, req }: Pick<SiteRequest, 'locale' | 'req'>,
) => {
  const found = await findPublicDeclaration(declaration, req)
  return found && titleIn(found, locale)
}
