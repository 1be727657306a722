import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

import { expect, it, jest } from '@jest/globals'
import type { Payload } from 'payload'

it('answers at once while the mail server is silent, and logs what is not sent', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { mailAdapter } = await import('@/mail')
  const adapter = await mailAdapter()
  const error = jest.fn()
  const mail = adapter?.({ payload: { logger: { error } } as unknown as Payload })

  const [[socket]] = await Promise.all([
    once(server, 'connection'),
    mail?.sendEmail({ to: 'someone@test.example', subject: 'New password', text: 'private' }),
  ])
  expect(error).not.toHaveBeenCalled()

  socket.end('554 not now\r\n')
  server.close()
  while (error.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(error).toHaveBeenCalledWith(
    { err: expect.any(Error), subject: 'New password' },
    'mail not sent',
  )
  expect(JSON.stringify(error.mock.calls)).not.toContain('private')
})
