import type { AdminViewServerProps } from 'payload'

import { KIND_LABELS, REASON_LABELS, STATE_LABELS } from '@/domain/partners'
import { LOCALES } from '@/locales'

import { DeskView } from '../DeskView'
import { QueuePage } from './QueuePage'

const LANGUAGES = Object.fromEntries(LOCALES.map(({ code, englishName }) => [code, englishName]))

/** `/admin/partners-queue`: organisations that want to be partners. */
export const QueueView = (view: AdminViewServerProps) => (
  <DeskView
    className="desk-queue"
    path="partners-queue"
    roles={['moderator', 'editor', 'admin']}
    view={view}
    what="who wants to be a partner"
    who="moderators, editors and administrators"
  >
    <QueuePage
      kinds={KIND_LABELS}
      languages={LANGUAGES}
      reasons={REASON_LABELS}
      states={STATE_LABELS}
    />
  </DeskView>
)
