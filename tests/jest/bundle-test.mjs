import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

import { build } from 'esbuild'

import { keepMetaUrl } from './keep-meta-url.mjs'
import { COMMON } from './places.mjs'
import { isPackage } from './resolve-packages.mjs'

const NAMES =
  'afterAll,afterEach,beforeAll,beforeEach,describe,expect,fdescribe,fit,it,jest,test,xdescribe,xit,xtest'

/** Packages come from where they were bundled, what Jest provides from where its runtime put it. */
const fromOutside = (addresses) => ({
  name: 'from-outside',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ kind, path: specifier }) => {
      if (kind === 'entry-point') return undefined
      if (specifier === '@jest/globals') return { path: specifier, namespace: 'jest' }
      if (!isPackage(specifier)) return undefined
      return { path: addresses[specifier] ?? specifier, external: true }
    })
    onLoad({ filter: /.*/, namespace: 'jest' }, () => ({
      contents: `export const { ${NAMES} } = globalThis[Symbol.for('cohesion-desk.jest')]`,
    }))
  },
})

/**
 * One file with what a test file imports of ours, in the order in which it imports it; made once a
 * run.
 *
 * @param options.manifest where the packages are, by `bundlePackages`
 * @param options.folder of this run
 * @returns the bundle, with its source map beside it
 */
export const bundleTest = async ({ file, folder, manifest }) => {
  const digest = createHash('sha256').update(file).digest('hex').slice(0, 8)
  const outdir = path.join(folder, `${path.basename(file, '.ts')}-${digest}`)
  const outfile = path.join(outdir, 'bundle.mjs')
  if (existsSync(outfile)) return outfile
  const unfinished = path.join(folder, `${digest}.${process.pid}`)
  mkdirSync(unfinished, { recursive: true })
  await build({
    ...COMMON,
    entryPoints: [file],
    outfile: path.join(unfinished, 'bundle.mjs'),
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [fromOutside(JSON.parse(readFileSync(manifest, 'utf8'))), keepMetaUrl],
  })
  // Another worker may have been faster.
  if (!existsSync(outdir)) renameSync(unfinished, outdir)
  return outfile
}
