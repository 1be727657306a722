import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx' }

/** In a bundle, too, `import.meta` tells where each source is, and not where the bundle is. */
export const keepMetaUrl = {
  name: 'keep-meta-url',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.(?:[cm]?js|tsx?)$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8')
      if (!source.includes('import.meta.')) return undefined
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.filename', JSON.stringify(file))
      return { contents, loader: LOADERS[path.extname(file)] ?? 'js' }
    })
  },
}
