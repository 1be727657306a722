import type { AdminViewServerProps } from 'payload'

import { STATE_LABELS } from '@/domain/workflow'
import { EDITORS, hasRole } from '@/roles'

import { DeskView } from '../DeskView'
import { ReleasesPage } from './ReleasesPage'

/** `/admin/releases`: languages of documents that go live together. */
export const ReleasesView = (view: AdminViewServerProps) => (
  <DeskView className="desk-releases" path="releases" view={view} what="releases">
    <ReleasesPage
      isEditor={hasRole(view.initPageResult.req.user, ...EDITORS)}
      labels={STATE_LABELS}
    />
  </DeskView>
)
