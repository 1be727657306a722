import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { JSDOM } from 'jsdom'
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'

import { firstState, nextState } from '@/admin/api/loading-state'
import { type Loaded, type LoadingOptions, useLoading } from '@/admin/api/use-loading'

const NAMES = ['window', 'document', 'IS_REACT_ACT_ENVIRONMENT'] as const
const browser = globalThis as unknown as Record<string, unknown>
const before = new Map<string, unknown>()

let root: Root | undefined

beforeAll(() => {
  const { window } = new JSDOM('<!doctype html><div id="root"></div>')
  for (const name of NAMES) before.set(name, browser[name])
  Object.assign(browser, { IS_REACT_ACT_ENVIRONMENT: true, document: window.document, window })
})

afterEach(() => {
  act(() => root?.unmount())
  root = undefined
})

afterAll(() => {
  for (const name of NAMES)
    if (before.get(name) === undefined) Reflect.deleteProperty(browser, name)
    else browser[name] = before.get(name)
})

type Asked = {
  question: string
  signal: AbortSignal
  answer: (value: string) => Promise<void>
  fail: (error: Error) => Promise<void>
}

type Props = { question: string | undefined } & LoadingOptions

/** A component that asks; each of its questions is answered by hand. */
const start = async (first: Props) => {
  const asked: Asked[] = []
  const seen: Loaded<string>[] = []
  const load = (question: string, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      asked.push({
        answer: (value) => act(async () => resolve(value)),
        fail: (error) => act(async () => reject(error)),
        question,
        signal,
      })
    })
  const Probe = (props: Props) => {
    seen.push(useLoading({ ...props, load }))
    return null
  }
  const element = document.getElementById('root')
  if (!element) throw new Error('There is no page.')
  const page = createRoot(element)
  root = page
  const show = (props: Props) => act(async () => page.render(createElement(Probe, props)))
  await show(first)
  const now = () => {
    const { fault, isCurrent, isLoading, value } = seen.at(-1)!
    return { fault, isCurrent, isLoading, value }
  }
  return { asked, last: () => seen.at(-1)!, now, seen, show }
}

describe('what is loaded', () => {
  it('is loading until the answer is there', async () => {
    const { asked, now } = await start({ question: '/a' })
    expect(now()).toEqual({ fault: '', isCurrent: false, isLoading: true, value: undefined })
    expect(asked.map(({ question }) => question)).toEqual(['/a'])
    await asked[0]!.answer('A')
    expect(now()).toEqual({ fault: '', isCurrent: true, isLoading: false, value: 'A' })
  })

  it('stays on the screen while another question is asked', async () => {
    const { asked, now, show } = await start({ question: '/a' })
    await asked[0]!.answer('A')
    await show({ question: '/b' })
    expect(now()).toEqual({ fault: '', isCurrent: false, isLoading: true, value: 'A' })
    await asked[1]!.answer('B')
    expect(now()).toEqual({ fault: '', isCurrent: true, isLoading: false, value: 'B' })
  })

  it('is what was asked last, whichever answer comes last', async () => {
    const { asked, now, show } = await start({ question: '/a' })
    await show({ question: '/b' })
    expect(asked[0]!.signal.aborted).toBe(true)
    await asked[1]!.answer('B')
    await asked[0]!.answer('A')
    expect(now()).toEqual({ fault: '', isCurrent: true, isLoading: false, value: 'B' })
  })

  it('is asked again on demand, and when something else has changed', async () => {
    const { asked, last, now, show } = await start({ again: [1], question: '/a' })
    await asked[0]!.answer('A')
    await act(async () => last().reload())
    expect(now()).toMatchObject({ isLoading: true, value: 'A' })
    await asked[1]!.answer('A again')
    await show({ again: [2], question: '/a' })
    await asked[2]!.answer('A once more')
    expect(now()).toMatchObject({ isLoading: false, value: 'A once more' })
    await show({ again: [2], question: '/a' })
    expect(asked).toHaveLength(3)
  })

  it('stays beside a fault, which stays until there is an answer', async () => {
    const { asked, last, now } = await start({ question: '/a' })
    await asked[0]!.answer('A')
    await act(async () => last().reload())
    await asked[1]!.fail(new Error('The server did not answer (502).'))
    const fault = 'The server did not answer (502).'
    expect(now()).toEqual({ fault, isCurrent: true, isLoading: false, value: 'A' })
    await act(async () => last().reload())
    expect(now()).toEqual({ fault, isCurrent: true, isLoading: true, value: 'A' })
    await asked[2]!.answer('A again')
    expect(now()).toEqual({ fault: '', isCurrent: true, isLoading: false, value: 'A again' })
  })

  it('gives way to something newer, whatever is still being asked', async () => {
    const { asked, last, now } = await start({ question: '/a' })
    await act(async () => last().setValue('mine'))
    expect(asked[0]!.signal.aborted).toBe(true)
    await asked[0]!.answer('older')
    expect(now()).toEqual({ fault: '', isCurrent: true, isLoading: false, value: 'mine' })
  })

  it('is not asked for without a question', async () => {
    const { asked, now, show } = await start({ question: undefined })
    expect(now()).toEqual({ fault: '', isCurrent: false, isLoading: false, value: undefined })
    await show({ question: '/a' })
    await show({ question: undefined })
    expect(now()).toMatchObject({ isLoading: false })
    expect(asked.map(({ question, signal }) => [question, signal.aborted])).toEqual([['/a', true]])
  })

  it('is forgotten when the component goes', async () => {
    const { asked, seen } = await start({ question: '/a' })
    act(() => root?.unmount())
    expect(asked[0]!.signal.aborted).toBe(true)
    const count = seen.length
    await asked[0]!.answer('A')
    expect(seen).toHaveLength(count)
  })

  it('waits for typing', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })
    const { asked, show } = await start({ pauseMs: 250, question: '/a' })
    act(() => void jest.advanceTimersByTime(249))
    await show({ pauseMs: 250, question: '/ab' })
    act(() => void jest.advanceTimersByTime(249))
    expect(asked).toHaveLength(0)
    act(() => void jest.advanceTimersByTime(1))
    expect(asked.map(({ question }) => question)).toEqual(['/ab'])
    jest.useRealTimers()
  })
})

describe('the state of a question', () => {
  it('is the same object where nothing changes, so that nothing is drawn anew', () => {
    const loading = firstState<string>('/a')
    expect(nextState(loading, { type: 'asked' })).toBe(loading)
    const idle = firstState<string>(undefined)
    expect(nextState(idle, { type: 'ended' })).toBe(idle)
  })
})
