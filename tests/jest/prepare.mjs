import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { build } from 'esbuild'

import { bundlePackages } from './bundle-packages.mjs'
import { findSpecifiers } from './find-specifiers.mjs'
import { CACHE, COMMON } from './places.mjs'

const folder = (name) => {
  mkdirSync(path.dirname(name), { recursive: true })
  const made = mkdtempSync(name)
  process.once('exit', () => rmSync(made, { force: true, recursive: true }))
  return made
}

/** Jest's `globalSetup`: what all test files need, before the first one. */
export default async () => {
  process.env.TEST_ROOT ??= folder(path.join(tmpdir(), 'cohesion-desk-'))
  process.env.TEST_BUNDLES = folder(path.join(CACHE, 'run-'))
  const [manifest] = await Promise.all([
    findSpecifiers().then(bundlePackages),
    // The thread that opens files: the application finds it there.
    build({
      ...COMMON,
      entryPoints: [{ in: 'src/domain/files/apart/file-thread.ts', out: 'file-thread' }],
      outdir: 'dist',
      packages: 'external',
      sourcemap: 'linked',
    }),
  ])
  process.env.TEST_PACKAGES = manifest
}
