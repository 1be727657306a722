'use client'

import { Dialog } from '../dialog/Dialog'
import { formatTime } from '../document/format-time'
import { useCurrentLanguage } from '../use-current-language'
import { RestoreChoice } from './RestoreChoice'
import { useRestore } from './use-restore'
import type { VersionAddress } from './version-address'

type RestoreDialogProps = { address: VersionAddress; onClose: () => void }

/** Asks which languages of a version come back, and says what each of them overwrites. */
export const RestoreDialog = ({ address, onClose }: RestoreDialogProps) => {
  const { code } = useCurrentLanguage()
  const { fault, isBusy, offer, restore } = useRestore(address, code)
  const when = offer ? ` of ${formatTime(offer.at)}` : ''
  return (
    <Dialog heading={`Restore the version${when}`} onClose={onClose}>
      {!offer && !fault && <p role="status">Comparing…</p>}
      {fault && (
        <p className="desk-fault" role="alert">
          {fault}
        </p>
      )}
      {offer && (
        <RestoreChoice
          isBusy={isBusy}
          key={offer.languages.map(({ revision }) => revision).join()}
          locale={code}
          offer={offer}
          onClose={onClose}
          onRestore={(choice) => void restore(choice)}
        />
      )}
    </Dialog>
  )
}
