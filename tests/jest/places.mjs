import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')

/** Inside the project, so that what is bundled finds the packages that it leaves out. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/cohesion-desk')

/** What both bundles say to esbuild. */
export const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Lexical's builds for Node end Node 20 silently with exit code 13.
  conditions: ['production'],
  loader: { '.css': 'empty', '.scss': 'empty' },
  logLevel: 'silent',
}
