import { readdirSync } from 'node:fs'
import path from 'node:path'

import { build } from 'esbuild'

import { COMMON, ROOT } from './places.mjs'
import { isPackage } from './resolve-packages.mjs'

const isLoaded = (file) => /\.ts$/.test(file) && !file.endsWith('.d.ts')

/** All packages that the tests import, and whatever of ours they import, by the names they use. */
export const findSpecifiers = async () => {
  const found = new Set()
  const collect = {
    name: 'collect',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ kind, path: specifier }) => {
        if (kind === 'entry-point') return undefined
        if (isPackage(specifier)) found.add(specifier)
        else if (!/^(?:node:|@jest)/.test(specifier)) return undefined
        return { external: true }
      })
    },
  }
  const files = readdirSync(path.join(ROOT, 'tests'), { recursive: true }).filter(isLoaded)
  const contents = files.map((file) => `import ${JSON.stringify(`./tests/${file}`)}`).join('\n')
  // Whatever is wrong with a file is told when that file is run.
  const wrong = () => undefined
  await build({
    ...COMMON,
    stdin: { contents, resolveDir: ROOT },
    plugins: [collect],
    write: false,
  }).catch(wrong)
  return [...found].sort()
}
