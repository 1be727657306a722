import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build, version } from 'esbuild'

import { CACHE, COMMON, ROOT } from './places.mjs'
import { isEsModule, isPackage } from './resolve-packages.mjs'
import { keepMetaUrl } from './keep-meta-url.mjs'

/** CommonJS that came along, from the inside of an ES module's package. */
const REQUIRE = `import { createRequire as createRequireHere } from 'node:module'
const require = createRequireHere(${JSON.stringify(path.join(ROOT, 'package.json'))})`

/** They find their workers and browsers beside themselves. */
const LEFT_WHERE_IT_IS = /node_modules\/(?:pdfjs-dist|playwright-core)\//

const isBundled = (file) => isEsModule(file) && !LEFT_WHERE_IT_IS.test(file)

const builtins = new Set(builtinModules)

/** CommonJS stays what and where it is, for Node to load. */
const leaveCommonJs = {
  name: 'leave-common-js',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^[^./]/ }, async (args) => {
      if (args.pluginData === 'seen' || args.kind === 'entry-point') return undefined
      const { importer, kind, path: specifier, resolveDir } = args
      if (specifier.startsWith('node:') || builtins.has(specifier)) return { external: true }
      const found = await resolve(specifier, { importer, kind, resolveDir, pluginData: 'seen' })
      if (found.errors.length > 0 && isPackage(specifier)) return { external: true }
      if (found.errors.length > 0 || found.external) return undefined
      const isCode = /\.[cm]?js$|\.node$/.test(found.path)
      // Not `found`: esbuild would forget what kind of module it is.
      if (!isCode || isBundled(found.path)) return undefined
      const isRequire = kind === 'require-call' || kind === 'require-resolve'
      return { path: isRequire ? found.path : pathToFileURL(found.path).href, external: true }
    })
  },
}

/** Where each package is that our sources name; undefined where none is installed. */
const findEntries = async (specifiers) => {
  const found = {}
  const collect = {
    name: 'collect',
    setup: ({ onLoad, onResolve, resolve }) => {
      onResolve({ filter: /^find-entries$/ }, (args) => ({ path: args.path, namespace: 'find' }))
      onLoad({ filter: /.*/, namespace: 'find' }, async () => {
        for (const name of specifiers) {
          const { path: file, external } = await resolve(name, {
            kind: 'import-statement',
            resolveDir: ROOT,
          })
          if (file && !external) found[name] = file
        }
        return { contents: '' }
      })
    },
  }
  await build({ ...COMMON, entryPoints: ['find-entries'], plugins: [collect], write: false })
  return found
}

const digest = (specifiers) => {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([version, process.version, specifiers]))
  for (const file of ['package-lock.json', 'tests/jest/bundle-packages.mjs'])
    hash.update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Bundles the packages that our sources import, each an entry of its own, into few files: 1,700
 * modules less for Node to find, and to load in every worker. Kept until the lock file changes.
 *
 * @returns the file that holds, for each specifier, the address to import it from
 */
export const bundlePackages = async (specifiers) => {
  const folder = path.join(CACHE, `packages-${digest(specifiers)}`)
  const manifest = path.join(folder, 'manifest.json')
  if (existsSync(manifest)) {
    const now = new Date()
    utimesSync(folder, now, now)
    return manifest
  }
  const entries = await findEntries(specifiers)
  const outdir = `${folder}.${process.pid}`
  const modules = Object.entries(entries).filter(([, file]) => isBundled(file))
  const names = new Map(modules.map(([name]) => [name, name.replace(/\W+/g, '_')]))
  mkdirSync(outdir, { recursive: true })
  await build({
    ...COMMON,
    entryPoints: modules.map(([name, file]) => ({ in: file, out: names.get(name) })),
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    // Payload's errors are told apart by the names of their classes.
    keepNames: true,
    banner: { js: REQUIRE },
    plugins: [leaveCommonJs, keepMetaUrl],
  })
  const addresses = Object.entries(entries).map(([name, file]) => {
    const target = names.has(name) ? path.join(folder, `${names.get(name)}.mjs`) : file
    return [name, pathToFileURL(target).href]
  })
  writeFileSync(
    path.join(outdir, 'manifest.json'),
    JSON.stringify(Object.fromEntries(addresses), null, 1),
  )
  rmSync(folder, { force: true, recursive: true })
  renameSync(outdir, folder)
  return manifest
}
