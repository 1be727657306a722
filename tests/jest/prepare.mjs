import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
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

const WEEK = 7 * 24 * 3600 * 1000

/** Packages of former lock files, and what killed runs left. */
const sweep = () => {
  for (const name of readdirSync(CACHE)) {
    const old = path.join(CACHE, name)
    if (Date.now() - statSync(old).mtimeMs > WEEK) rmSync(old, { force: true, recursive: true })
  }
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
  sweep()
}
