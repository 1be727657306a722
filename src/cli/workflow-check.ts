import { parseArgs } from 'node:util'

import type { Drift } from '@/domain/workflow'

import { main } from './lib/main'

const KINDS = {
  'missing-row': 'no row',
  'row-of-deleted-document': 'a row, but no document',
} as const

const describe = ({ collection, differences, document, kind, locale }: Drift): string =>
  `${collection} ${document} ${locale}: ${kind === 'drifted' ? differences.join('; ') : KINDS[kind]}\n`

/**
 * `npm run workflow:check [-- --mend]`: compares the language states with the documents, and looks
 * through stored texts, addresses and keys for what is refused today. Ends with 1 when something is
 * wrong and was not mended.
 */
await main(async () => {
  const { values } = parseArgs({ options: { mend: { type: 'boolean', default: false } } })
  // Looking at nothing must not make a database.
  process.env.CREATE_DATABASE ||= 'false'
  const [{ checkStored }, { checkWorkflow }, { withPayload }] = await Promise.all([
    import('./lib/check-stored'),
    import('./lib/check-workflow'),
    import('./lib/with-payload'),
  ])
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const { documents, drifted, files, stored } = await withPayload(async (payload) => ({
    stored: await checkStored({ payload, mend: values.mend, tell: say }),
    ...(await checkWorkflow({
      payload,
      mend: values.mend,
      tell: (drift) => process.stdout.write(describe(drift)),
      tellFile: say,
    })),
  }))
  const faults = drifted + files
  const done = values.mend ? 'mended' : 'differ: npm run workflow:check -- --mend mends them'
  process.stdout.write(
    `${documents} documents looked at; ${faults === 0 ? 'all rows are right' : `${faults} rows ${done}`}.\n`,
  )
  if (stored.mended > 0) say(`${stored.mended} texts mended.`)
  if (stored.left > 0) say(`${stored.left} texts, addresses or keys are not as they may be.`)
  if ((faults > 0 && !values.mend) || stored.left > 0) process.exitCode = 1
})
