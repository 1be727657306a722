import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from '@/payload-internals'

import { lockNames, writeTogether } from '@/units'

import { findEntryByName, findStoredFile } from './store'
import type { StoredFile } from './stored-file'

type Name = Pick<StoredFile, 'folder' | 'name'>

/** What units of work lock that store a file of this name, or remove it. */
export const nameLock = ({ folder, name }: Name): string => `file ${folder}/${name}`

/** Whether a file of this name belongs to an entry. */
export const isNamed = async (name: Name, req: PayloadRequest): Promise<boolean> =>
  Boolean((await findStoredFile(name, req)) ?? (await findEntryByName(name, req)))

/**
 * Does something with a file that belongs to no entry, in a unit of work of its own: whoever stores
 * a file of this name at the same moment is done before, and then nothing is done here, or waits.
 *
 * @returns whether it was done
 */
export const withUnnamed = async (
  name: Name,
  work: () => Promise<void>,
  payload: Payload,
): Promise<boolean> => {
  const req = await createLocalReq({}, payload)
  return writeTogether({
    req,
    documents: [],
    work: async () => {
      await lockNames(req, [nameLock(name)])
      if (await isNamed(name, req)) return false
      await work()
      return true
    },
  })
}
