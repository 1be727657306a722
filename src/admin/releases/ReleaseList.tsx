'use client'

import { type FormEvent, useState } from 'react'

import type { ShownRelease } from '@/domain/releases'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { Pager } from '../Pager'
import { sayWhen } from './say-release'
import { RELEASE_SIGNS } from './types'
import { useReleases } from './use-releases'

type ReleaseListProps = { isEditor: boolean; onOpen: (id: string) => void }

const NewRelease = ({ onOpen }: Pick<ReleaseListProps, 'onOpen'>) => {
  const { call } = useApi()
  const [name, setName] = useState('')
  const { fault, isBusy, run } = useAction()
  const create = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const body = { name: name.trim() }
      onOpen((await call<ShownRelease>('/workflow/releases', { body })).id)
    })
  }
  return (
    <form className="desk-releases__new" onSubmit={create}>
      <label>
        Name of a new release
        <input
          maxLength={120}
          onChange={({ target }) => setName(target.value)}
          placeholder="Cohesion Days 2027"
          required
          value={name}
        />
      </label>
      <button className="desk-button desk-button--first" disabled={isBusy} type="submit">
        Make it
      </button>
      {fault && <p role="alert">{fault}</p>}
    </form>
  )
}

/** All releases, the newest first. */
export const ReleaseList = ({ isEditor, onOpen }: ReleaseListProps) => {
  const [page, setPage] = useState(1)
  const { fault, value } = useReleases(page)
  return (
    <>
      <h1>Releases</h1>
      <p>Languages of documents that go live at one moment: all of them or none.</p>
      {isEditor && <NewRelease onOpen={onOpen} />}
      {fault && <p role="alert">{fault}</p>}
      {value?.releases.length === 0 && <p>There is no release yet.</p>}
      <ul className="desk-releases__list">
        {value?.releases.map((release) => (
          <li key={release.id}>
            <a
              href={`/admin/releases?release=${release.id}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey) return
                event.preventDefault()
                onOpen(release.id)
              }}
            >
              {release.name}
            </a>
            <span className={`desk-release desk-release--${release.state}`}>
              <span aria-hidden>{RELEASE_SIGNS[release.state].sign}</span>{' '}
              {RELEASE_SIGNS[release.state].label}
            </span>
            <span>
              {release.count} {release.count === 1 ? 'language' : 'languages'}, {sayWhen(release)}
              {release.byName ? `, by ${release.byName}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <Pager
        className="desk-releases__actions"
        label="Pages of releases"
        onTurn={setPage}
        page={page}
        totalPages={value?.totalPages ?? 1}
      />
    </>
  )
}
