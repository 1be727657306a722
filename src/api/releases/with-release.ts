import type { PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import { documentsOf, findRelease, readAgain, type Release } from '@/domain/releases'
import { AppError } from '@/errors'

/** @throws NOT_FOUND */
export const getRelease = async (req: PayloadRequest): Promise<Release> => {
  const id = String(req.routeParams?.id)
  const release = await findRelease(id, req)
  if (release) return release
  throw new AppError('NOT_FOUND', `There is no release ${id}.`)
}

type Work<T> = (release: Release) => Promise<T>

/** Works on the release that the address names, alone with it. */
export const withRelease = async <T>(req: PayloadRequest, work: Work<T>): Promise<T> => {
  const { id } = await getRelease(req)
  return writeTogether({
    req,
    documents: [{ collection: 'releases', id }],
    work: async () => work(await getRelease(req)),
  })
}

/** Works on the release and on all documents in it, alone with them. */
export const withDocumentsOfRelease = async <T>(req: PayloadRequest, work: Work<T>): Promise<T> => {
  const seen = await getRelease(req)
  return writeTogether({
    req,
    documents: [{ collection: 'releases', id: seen.id }, ...documentsOf(seen.items)],
    work: async () => work(await readAgain(seen, req)),
  })
}
