import { afterEach, describe, expect, it } from '@jest/globals'

import { call } from '@/admin/api/call'

type Progress = { loaded: number; total: number }

/** A browser's request, as far as forms use it. */
class FakeRequest {
  static last: FakeRequest
  static answer: { status: number; body: string } | undefined
  opened: string[] = []
  withCredentials = false
  status = 0
  responseText = ''
  upload: { onprogress?: (progress: Progress) => void } = {}
  onerror?: () => void
  onload?: () => void

  constructor() {
    FakeRequest.last = this
  }

  open(...opened: string[]) {
    this.opened = opened
  }

  send() {
    this.upload.onprogress?.({ loaded: 1, total: 4 })
    this.upload.onprogress?.({ loaded: 4, total: 4 })
    const { answer } = FakeRequest
    if (!answer) return this.onerror?.()
    this.status = answer.status
    this.responseText = answer.body
    this.onload?.()
  }
}

const browser = globalThis as { XMLHttpRequest?: unknown }

afterEach(() => {
  Reflect.deleteProperty(browser, 'XMLHttpRequest')
})

const attach = (answer: typeof FakeRequest.answer, shares: number[] = []) => {
  browser.XMLHttpRequest = FakeRequest
  FakeRequest.answer = answer
  const onSent = (share: number) => shares.push(share)
  return call<{ id: string }>('/api/attach', { form: new FormData(), onSent })
}

describe('a form whose sending is watched', () => {
  it('tells how much of it is sent, and what the server answers', async () => {
    const shares: number[] = []
    expect(await attach({ body: '{"id":"1"}', status: 201 }, shares)).toEqual({ id: '1' })
    expect(shares).toEqual([0.25, 1])
    expect(FakeRequest.last).toMatchObject({
      opened: ['POST', '/api/attach'],
      withCredentials: true,
    })
  })

  it('fails in the words of every other call', async () => {
    await expect(attach({ body: '<html>', status: 413 })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      status: 413,
    })
    await expect(attach({ body: '', status: 204 })).rejects.toMatchObject({ code: 'CUT_OFF' })
    await expect(attach(undefined)).rejects.toMatchObject({ code: 'UNREACHABLE', status: 0 })
    const errors = [{ code: 'SLOT_TAKEN', message: 'Somebody was first.' }]
    await expect(attach({ body: JSON.stringify({ errors }), status: 409 })).rejects.toMatchObject({
      code: 'SLOT_TAKEN',
      message: 'Somebody was first.',
      status: 409,
    })
  })
})
