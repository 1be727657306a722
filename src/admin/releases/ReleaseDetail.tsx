'use client'

import { useState } from 'react'

import type { ReleaseAction, ShownRelease } from '@/domain/releases'

import { useAction } from '../api/use-action'
import { type ApiPath, useApi } from '../api/use-api'
import { ItemPicker } from './ItemPicker'
import { ReleaseActions } from './ReleaseActions'
import { ReleaseItems } from './ReleaseItems'
import { ReleaseName } from './ReleaseName'
import { ReleaseSummary } from './ReleaseSummary'
import { type Place, RELEASE_SIGNS, type ReleasesSettings } from './types'
import { useRelease } from './use-releases'

type ReleaseDetailProps = ReleasesSettings & { id: string; onLeave: () => void }

const placeOf = ({ collection, document, locale }: Place): Place => ({
  collection,
  document,
  locale,
})

const keyOf = (place: Place): string => Object.values(placeOf(place)).join(' ')

/** One release: what is in it, whether it is ready, and what can be done. */
export const ReleaseDetail = ({ id, labels, onLeave }: ReleaseDetailProps) => {
  const { fault: loadFault, reload, setValue, value: release } = useRelease(id)
  const { clear, fault, isBusy, run } = useAction()
  const { call } = useApi()
  const [said, setSaid] = useState('')
  const path: ApiPath = `/workflow/releases/${id}`

  const change = (body: object) =>
    run(async () => setValue(await call<ShownRelease>(path, { body, method: 'PATCH' })))
  const act = (action: ReleaseAction, body?: object) =>
    run(async () => {
      if (action === 'delete') {
        await call(path, { method: 'DELETE' })
        return onLeave()
      }
      const changed = await call<ShownRelease>(`${path}/${action}`, { body: body ?? {} })
      setValue(changed)
      setSaid(`The release is ${RELEASE_SIGNS[changed.state].label.toLowerCase()} now.`)
    })

  if (!release) return <p role={loadFault ? 'alert' : 'status'}>{loadFault || 'Loading …'}</p>
  const { actions, items, shared } = release
  const mayChange = actions.includes('change')
  const toggle = (place: Place, isIn: boolean) => {
    const others = items.filter((item) => keyOf(item) !== keyOf(place)).map(placeOf)
    void change({ items: isIn ? [...others, place] : others })
  }
  return (
    <>
      <p>
        <button className="desk-button" onClick={onLeave} type="button">
          ‹ All releases
        </button>
      </p>
      <ReleaseName
        key={release.name}
        mayChange={mayChange}
        name={release.name}
        onRename={(name) => void change({ name })}
      />
      <ReleaseSummary release={release} />
      {mayChange && (
        <label className="desk-schedule__check">
          <input
            checked={shared}
            disabled={isBusy}
            onChange={({ target }) => void change({ shared: target.checked })}
            type="checkbox"
          />
          Publish what all languages share too
        </label>
      )}
      <ReleaseActions
        fault={fault}
        isBusy={isBusy}
        onAct={act}
        onForget={clear}
        release={release}
      />
      {fault && <p className="desk-schedule__fault">{fault}</p>}
      {said && !fault && <p role="status">{said}</p>}
      <h2>
        In it: {items.length} {items.length === 1 ? 'language' : 'languages'}
        <button className="desk-button" disabled={isBusy} onClick={reload} type="button">
          Check again
        </button>
      </h2>
      {items.length === 0 && <p>Nothing yet.</p>}
      <ReleaseItems
        items={items}
        onRemove={mayChange ? (item) => toggle(placeOf(item), false) : undefined}
      />
      {mayChange && <ItemPicker isBusy={isBusy} items={items} labels={labels} onToggle={toggle} />}
    </>
  )
}
