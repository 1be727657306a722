'use client'

import { type MouseEvent, useEffect, useState } from 'react'

import type { Matrix } from '@/domain/matrix'
import type { Locale } from '@/locales'

import { between } from './grid'
import { nameCell, type Picked, type Position } from './types'

type Shown = { documents: Matrix['documents']; columns: readonly Locale[] }

export type Selection = ReturnType<typeof useSelection>

const pickAt = ({ columns, documents }: Shown, { column, row }: Position): Picked | undefined => {
  const [document, locale] = [documents[row], columns[column]]
  const cell = document?.languages.find((language) => language.locale === locale)
  if (!document || !cell) return undefined
  return {
    collection: document.collection,
    document: document.document,
    legal: [...cell.legalSteps, ...(cell.canRemind ? ['remind'] : [])],
    locale: cell.locale,
    title: document.title,
  }
}

/** Which cells are chosen, and the one that has the focus. */
export const useSelection = (shown: Shown) => {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<Position>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Position>({ row: 0, column: 0 })
  const { columns, documents } = shown
  // What is no longer shown is not chosen either: nothing happens to what nobody sees.
  useEffect(() => {
    const there = new Set(
      documents.flatMap((document) => columns.map((locale) => nameCell(document, locale))),
    )
    setNames((before) => {
      const kept = [...before].filter((name) => there.has(name))
      return kept.length === before.size ? before : new Set(kept)
    })
    const keep = ({ column, row }: Position): Position => ({
      column: Math.min(column, Math.max(0, columns.length - 1)),
      row: Math.min(row, Math.max(0, documents.length - 1)),
    })
    setFocus(keep)
    setAnchor(keep)
  }, [columns.join(','), documents])

  const nameAt = (at: Position): string[] => {
    const picked = pickAt(shown, at)
    return picked ? [nameCell(picked, picked.locale)] : []
  }
  const toggle = (positions: Position[]) => {
    const wanted = positions.flatMap(nameAt)
    const isAll = wanted.every((name) => names.has(name))
    const rest = [...names].filter((name) => !wanted.includes(name))
    setNames(new Set(isAll ? rest : [...rest, ...wanted]))
  }
  const extendTo = (to: Position) =>
    setNames(new Set([...names, ...between(anchor, to).flatMap(nameAt)]))
  const focusOn = (at: Position) => {
    setFocus(at)
    setAnchor(at)
  }
  return {
    focus,
    has: (name: string) => names.has(name),
    picked: between({ row: 0, column: 0 }, { row: documents.length, column: columns.length })
      .map((at) => pickAt(shown, at))
      .filter((picked) => picked !== undefined)
      .filter((picked) => names.has(nameCell(picked, picked.locale))),
    focused: pickAt(shown, focus),
    clear: () => setNames(new Set()),
    focusOn,
    extendTo: (to: Position) => {
      setFocus(to)
      extendTo(to)
    },
    toggle: (at: Position) => {
      focusOn(at)
      toggle([at])
    },
    toggleRow: (row: number) => toggle(columns.map((_, column) => ({ column, row }))),
    click: (at: Position, { shiftKey }: Pick<MouseEvent, 'shiftKey'>) => {
      setFocus(at)
      if (shiftKey) return extendTo(at)
      setAnchor(at)
      toggle([at])
    },
  }
}
