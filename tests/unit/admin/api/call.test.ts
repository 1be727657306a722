import { afterEach, describe, expect, it, jest } from '@jest/globals'

import { ApiError } from '@/admin/api/api-error'
import { call, callForFile } from '@/admin/api/call'

afterEach(() => {
  jest.restoreAllMocks()
})

type Sent = { url: string; init: RequestInit }

/** Answers every request in place of a server. */
const answerWith = (answer: () => Response | Promise<Response>): Sent[] => {
  const sent: Sent[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init = {}) => {
    sent.push({ init, url: String(url) })
    return answer()
  })
  return sent
}

const faultOf = async (work: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ApiError) return error
  throw new Error(`No ApiError: ${String(error)}`)
}

const HTML = '<html><head><title>Bad Gateway</title></head><body>nginx/1.27</body></html>'

const BODIES = {
  'a page of HTML': HTML,
  'an empty body': '',
  'half an answer': '{"documents":[{"titl',
  'words of a program': 'upstream connect error',
  'JSON that is not ours': '{"message":"Internal server error"}',
  'JSON that is no object': '502',
}

const STATUSES = [400, 401, 403, 404, 405, 408, 409, 413, 418, 422, 429, 431].concat([
  500, 501, 502, 503, 504, 507, 511, 520, 524, 599,
])

const REFUSED = Object.entries(BODIES).flatMap(([name, body]) =>
  STATUSES.map((status) => ({ body, name, status })),
)

/** One to four sentences, with nothing that speaks to programs. */
const assertForPeople = (message: string): void => {
  expect(message).toMatch(/^[A-Z][^<>{}]*\.$/)
  expect(message).not.toMatch(/JSON|token|nginx|upstream|undefined|null|Internal|fetch|Bad Gateway/)
}

describe('an answer that refuses without a word of ours', () => {
  it.each(REFUSED)('is put into words: $status with $name', async ({ body, status }) => {
    answerWith(() => new Response(body, { status }))
    const read = await faultOf(call('/api/things'))
    expect(read.status).toBe(status)
    expect(read.code).toMatch(/^[A-Z_]+$/)
    assertForPeople(read.message)
    if (status !== 401) expect(read.message).toContain(`(${status})`)
    expect(read.message).not.toContain('entered')
    const written = await faultOf(call('/api/things', { body: {} }))
    assertForPeople(written.message)
    const isRefusal = status < 500 && status !== 408
    expect(written.message).toContain(
      isRefusal
        ? 'Nothing was changed, and what you entered is still here.'
        : 'It is not certain whether this was done. What you entered is still here.',
    )
  })

  it('says what happened and what can be done', async () => {
    const said = async (status: number): Promise<string> => {
      answerWith(() => new Response(HTML, { status }))
      return (await faultOf(call('/api/things', { body: {} }))).message
    }
    expect(await said(502)).toBe(
      'The server did not answer (502). It is not certain whether this was done. ' +
        'What you entered is still here. Try again in a moment.',
    )
    expect(await said(413)).toBe(
      'This is too large to be sent (413). Nothing was changed, and what you entered is still ' +
        'here. Send less at once, or a smaller file.',
    )
    expect(await said(401)).toBe(
      'Your session has ended. Nothing was changed, and what you entered is still here. ' +
        'Log in again in another tab, then try again here.',
    )
  })
})

describe('an answer that is none of ours, though it says that all is well', () => {
  it.each([
    ['a page of HTML', HTML, 'NOT_OURS'],
    ['an empty body', '', 'CUT_OFF'],
    ['half an answer', '{"documents":[{"titl', 'CUT_OFF'],
    ['words of a program', 'ok', 'NOT_OURS'],
    ['JSON that is no object', '502', 'NOT_OURS'],
  ])('is put into words: %s', async (_, body, code) => {
    answerWith(() => new Response(body, { status: 200 }))
    const fault = await faultOf(call('/api/things', { body: {} }))
    expect(fault).toMatchObject({ code, status: 200 })
    assertForPeople(fault.message)
    expect(fault.message).toContain('It is not certain whether this was done.')
  })
})

describe('no answer', () => {
  it('is put into words where the server cannot be reached', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
    const fault = await faultOf(call('/api/things'))
    expect(fault).toMatchObject({ code: 'UNREACHABLE', status: 0 })
    expect(fault.message).toBe(
      'The server could not be reached. Check your connection, then try again.',
    )
  })

  it('is put into words where it does not come in time', async () => {
    answerWith(() => Promise.reject(new DOMException('signal timed out', 'TimeoutError')))
    const fault = await faultOf(call('/api/things'))
    expect(fault).toMatchObject({ code: 'TIMED_OUT', status: 0 })
    assertForPeople(fault.message)
  })

  it('is put into words where it stops half way', async () => {
    const broken = () =>
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{"documents":'))
          stream.error(new TypeError('network error'))
        },
      })
    answerWith(() => new Response(broken(), { status: 200 }))
    expect(await faultOf(call('/api/things'))).toMatchObject({ code: 'CUT_OFF', status: 200 })
    answerWith(() => new Response(broken(), { status: 200 }))
    const file = await faultOf(callForFile('/api/sheet'))
    assertForPeople(file.message)
  })

  it('is no fault where the caller has stopped the call', async () => {
    const abort = new AbortController()
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation((_, init) => Promise.reject(init?.signal?.reason as Error))
    abort.abort()
    await expect(call('/api/things', { signal: abort.signal })).rejects.toThrow(DOMException)
    await expect(call('/api/things', { signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

describe('a refusal of ours', () => {
  it.each(STATUSES.filter((status) => status !== 401))(
    'keeps the sentence of the server: %s',
    async (status) => {
      const data = { texts: ['one'] }
      const errors = [{ code: 'TEXT_CHANGED', data, message: 'Maria changed it.' }]
      answerWith(() => Response.json({ errors }, { status }))
      expect(await faultOf(call('/api/things', { body: {} }))).toMatchObject({
        code: 'TEXT_CHANGED',
        data,
        message: 'Maria changed it.',
        status,
      })
    },
  )

  it('tells all of its sentences', async () => {
    const errors = [{ message: 'One is wrong.' }, { message: 'Two is wrong.' }]
    answerWith(() => Response.json({ errors }, { status: 400 }))
    expect(await faultOf(call('/api/things'))).toMatchObject({
      code: 'REFUSED',
      message: 'One is wrong. Two is wrong.',
    })
  })

  it('of a session that has ended is told in other words', async () => {
    const errors = [{ code: 'UNAUTHENTICATED', message: 'Log in first.' }]
    answerWith(() => Response.json({ errors }, { status: 401 }))
    expect((await faultOf(call('/api/things'))).message).toBe(
      'Your session has ended. Log in again in another tab, then try again here.',
    )
  })

  it('without a sentence is put into words', async () => {
    answerWith(() => Response.json({ errors: [] }, { status: 500 }))
    assertForPeople((await faultOf(call('/api/things'))).message)
  })
})

describe('a call', () => {
  it('gives what the server answers', async () => {
    answerWith(() => Response.json({ id: '1' }))
    expect(await call<{ id: string }>('/api/things')).toEqual({ id: '1' })
  })

  it('reads with the cookie of the session, and sends JSON by POST', async () => {
    const sent = answerWith(() => Response.json({}))
    await call('/api/things')
    await call('/api/things', { body: { name: 'One' }, keepalive: true })
    await call('/api/things', { body: {}, method: 'PATCH' })
    await call('/api/things', { method: 'DELETE' })
    expect(sent.map(({ init }) => [init.method, init.credentials, init.body])).toEqual([
      ['GET', 'include', undefined],
      ['POST', 'include', '{"name":"One"}'],
      ['PATCH', 'include', '{}'],
      ['DELETE', 'include', undefined],
    ])
    expect(sent[1]?.init).toMatchObject({
      headers: { 'Content-Type': 'application/json' },
      keepalive: true,
    })
    expect(sent[0]?.init.headers).toBeUndefined()
  })

  it('leaves the kind of a form to the browser', async () => {
    const sent = answerWith(() => Response.json({}))
    const form = new FormData()
    await call('/api/things', { form })
    expect(sent[0]?.init).toMatchObject({ body: form, method: 'POST' })
    expect(sent[0]?.init.headers).toBeUndefined()
  })

  it('does not doubt what was only asked, though by POST', async () => {
    answerWith(() => new Response(HTML, { status: 502 }))
    const fault = await faultOf(call('/api/compare', { body: {}, isChange: false }))
    expect(fault.message).toBe('The server did not answer (502). Try again in a moment.')
  })

  it('gives a file as it comes', async () => {
    answerWith(() => new Response('name;country', { headers: { 'Content-Type': 'text/csv' } }))
    expect(await (await callForFile('/api/sheet', { body: {} })).text()).toBe('name;country')
    answerWith(() => new Response(HTML, { status: 502 }))
    assertForPeople((await faultOf(callForFile('/api/sheet'))).message)
  })
})
