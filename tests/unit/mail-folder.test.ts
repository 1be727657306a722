import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, it } from '@jest/globals'
import type { Payload } from 'payload'

it('writes a mail into the folder of MAIL_DIR where there is no mail server, for its owner alone', async () => {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'mails-')), 'new')
  delete process.env.SMTP_URL
  process.env.MAIL_DIR = folder
  const { canSendMail, deliverMail, mailAdapter } = await import('@/mail')
  const adapter = await mailAdapter()
  const payload = {} as Payload
  payload.email = adapter?.({ payload }) as Payload['email']
  expect(canSendMail(payload)).toBe(true)
  await deliverMail(payload, { subject: 'Żółw', text: 'Hello', to: 'someone@test.example' })

  const [file = ''] = await readdir(folder)
  expect(file).toMatch(/^\d{17}-[0-9a-f]{8}\.eml$/)
  const raw = await readFile(path.join(folder, file), 'utf8')
  expect(raw).toContain('To: someone@test.example\r\n')
  expect(raw).toContain('From: Cohesion Desk <no-reply@cohesion.example>\r\n')
  expect((await stat(path.join(folder, file))).mode & 0o077).toBe(0)
})
