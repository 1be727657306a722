import type { PayloadRequest } from 'payload'

import type { Locale } from '@/locales'
import { createLocalReq } from '@/payload-internals'

/** What a declaration says, as readers of a language see it. */
export type DeclarationText = {
  intro: string
  principles: string[]
  /** The full text, where it is there in this language. */
  pdf: { url: string; bytes: number | null } | undefined
}

const findPdf = async (
  document: unknown,
  locale: Locale,
  req: PayloadRequest,
): Promise<DeclarationText['pdf']> => {
  if (!document) return undefined
  const { docs } = await req.payload.find({
    collection: 'documents',
    depth: 0,
    limit: 1,
    locale,
    overrideAccess: false,
    req,
    select: { languageVersions: true },
    where: { id: { equals: String(document) } },
  })
  const version = docs[0]?.languageVersions?.find((each) => each.locale === locale)
  return version?.url ? { bytes: version.bytes ?? null, url: version.url } : undefined
}

/** The text of a published declaration in a language in which it is published. */
export const readDeclarationText = async (
  id: string,
  locale: Locale,
  { payload }: Pick<PayloadRequest, 'payload'>,
): Promise<DeclarationText> => {
  // As nobody, so that it is what every visitor sees, whoever asks.
  const req = await createLocalReq({ fallbackLocale: false, locale }, payload)
  const { document, intro, principles } = await payload.findByID({
    collection: 'declarations',
    depth: 0,
    id,
    locale,
    overrideAccess: false,
    req,
    select: { document: true, intro: true, principles: true },
  })
  return {
    intro: intro ?? '',
    principles: (principles ?? []).flatMap(({ text }) => (text ? [text] : [])),
    pdf: await findPdf(document, locale, req),
  }
}
