'use client'

import { FindingList } from './FindingList'
import type { Readiness } from './readiness'

type StepCheckProps = {
  readiness: Readiness | undefined
  /** The check itself could not be made. */
  isBroken: boolean
  onShow: (path: string) => void
}

/** All that stands in the way of publishing, at once. */
export const StepCheck = ({ isBroken, onShow, readiness }: StepCheckProps) => {
  const findings = readiness?.findings ?? []
  const faults = findings.filter(({ severity }) => severity === 'fault').length
  const shown = findings.filter(({ code }) => code !== 'SHARED_CHANGED')
  return (
    <section aria-label="Check before publishing" aria-live="polite">
      {!readiness && !isBroken && <p>Checking…</p>}
      {readiness && shown.length === 0 && (
        <p>✓ Checked: nothing stands in the way of publishing.</p>
      )}
      {faults > 0 && (
        <p>
          {faults === 1 ? '1 thing stands' : `${faults} things stand`} in the way of publishing:
        </p>
      )}
      <FindingList findings={shown} onShow={onShow} />
    </section>
  )
}
