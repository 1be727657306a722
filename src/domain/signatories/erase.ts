import type { PayloadRequest } from 'payload'

import { revokeLinks } from '@/domain/mail-links'
import { deleteMailsAbout } from '@/domain/outgoing-mails'

import { addEvent, anonymizeEvents } from './events-store'
import type { Signatory } from './signatory'
import { deleteSignatory, SIGNATORIES } from './store'

/**
 * Erases everything about a signer: row, links and mails that wait; the log keeps what happened
 * under which declaration and no longer to whom. There is no trash and no version of it. It is no
 * longer counted, in no tally either.
 *
 * @see GDPR, Article 17(1)(b): without delay once consent is withdrawn.
 */
export const eraseSignatory = async (
  { declaration, id }: Pick<Signatory, 'declaration' | 'id'>,
  now: Date,
  req: PayloadRequest,
): Promise<void> => {
  await deleteSignatory(id, req)
  await revokeLinks({ collection: SIGNATORIES, document: id }, req)
  await deleteMailsAbout({ collection: SIGNATORIES, document: id }, req)
  await anonymizeEvents(id, req)
  await addEvent({ step: 'erased', declaration, now }, req)
}
