import { randomBytes } from 'node:crypto'
import path from 'node:path'

import { readNode, runNode } from './lib/children'
import { BENCH_FILES } from './uploads/make-files'

/** Each of the largest files in a process of its own: by how much storing it makes memory grow. */
export const benchUploads = async (folder: string): Promise<void> => {
  const program = process.argv[1] ?? ''
  const rows: unknown[] = []
  for (const name of BENCH_FILES) {
    await runNode([program, 'uploads-make', name, folder], process.env)
    const database = `file:${path.join(folder, `${randomBytes(4).toString('hex')}.db`)}`
    const env = { ...process.env, DATABASE_URI: database }
    const row = await readNode([program, 'uploads-one', path.join(folder, name)], env)
    process.stderr.write(row)
    rows.push(JSON.parse(row))
  }
  process.stdout.write(`${JSON.stringify({ bench: 'uploads', rows }, null, 2)}\n`)
}
