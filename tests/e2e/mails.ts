import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = process.env.E2E_MAILS ?? ''

/** Undoes quoted-printable. */
const plain = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Waits for the newest mail to an address that holds a link to a page; the link itself. */
export const linkFor = async (email: string, page: string): Promise<string> => {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const found = readdirSync(FOLDER)
      .sort()
      .reverse()
      .map((name) => plain(readFileSync(path.join(FOLDER, name), 'utf8')))
      .filter((mail) => mail.includes(`To: ${email}`))
      .flatMap((mail) => /https?:\S+\?token=[\w-]+/.exec(mail)?.[0] ?? [])
      .find((link) => link.includes(page))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No mail to ${email} with a link to ${page} came.`)
}
