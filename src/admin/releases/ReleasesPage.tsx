'use client'

import { useRouter, useSearchParams } from '../payload/navigation'
import { ReleaseDetail } from './ReleaseDetail'
import { ReleaseList } from './ReleaseList'
import type { ReleasesSettings } from './types'

const HERE = '/admin/releases'

/** All releases, or the one that the address names. */
export const ReleasesPage = (settings: ReleasesSettings) => {
  const chosen = useSearchParams().get('release')
  const { push } = useRouter()
  const open = (id: string) => push(`${HERE}?release=${encodeURIComponent(id)}`)
  const leave = () => push(HERE)
  return chosen ? (
    <ReleaseDetail {...settings} id={chosen} key={chosen} onLeave={leave} />
  ) : (
    <ReleaseList {...settings} onOpen={open} />
  )
}
