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
 * `npm run workflow:check [-- --mend]`: compares the language states with the documents. Ends with
 * 1 when something drifted and was not mended.
 */
await main(async () => {
  const { values } = parseArgs({ options: { mend: { type: 'boolean', default: false } } })
  // Looking at nothing must not make a database.
  process.env.CREATE_DATABASE ||= 'false'
  const [{ checkWorkflow }, { withPayload }] = await Promise.all([
    import('./lib/check-workflow'),
    import('./lib/with-payload'),
  ])
  const { documents, drifted, files } = await withPayload((payload) =>
    checkWorkflow({
      payload,
      mend: values.mend,
      tell: (drift) => process.stdout.write(describe(drift)),
      tellFile: (fault) => process.stdout.write(`${fault}\n`),
    }),
  )
  const faults = drifted + files
  const done = values.mend ? 'mended' : 'differ: npm run workflow:check -- --mend mends them'
  process.stdout.write(
    `${documents} documents looked at; ${faults === 0 ? 'all rows are right' : `${faults} rows ${done}`}.\n`,
  )
  if (faults > 0 && !values.mend) process.exitCode = 1
})
