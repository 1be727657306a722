// Bundles one command with esbuild (0.1 s) and runs it in this process. Where there are no sources,
// as in the image, it runs what was bundled when the image was made.
// usage: node --conditions=production src/cli/run.mjs <command> [arguments]
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const sources = readdirSync('src/cli')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
const isImage = sources.length === 0
/** Those that production needs; the others need packages that the image does not have. */
const commands = isImage ? ['import', 'start', 'user-create', 'workflow-check'] : sources
const [command, ...rest] = process.argv.slice(2)

if (!commands.includes(command)) {
  console.error(`"${command}" is no command. There are: ${commands.join(', ')}.`)
  process.exit(2)
}

if (existsSync('.env')) process.loadEnvFile('.env')
const development = ['dev', 'dev-mongo', 'generate', 'migrate-create', 'test', 'test-e2e']
process.env.NODE_ENV ??= development.includes(command) ? 'development' : 'production'
if (command === 'start') process.env.COHESION_MODE = 'production'

const bundle = async () => {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [
      ...commands.map((name) => ({ in: `src/cli/${name}.ts`, out: name })),
      // Not a command: a thread that the others start.
      { in: 'src/domain/files/apart/file-thread.ts', out: 'file-thread' },
    ],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    conditions: ['production'],
    logLevel: 'warning',
  })
}

if (!isImage) await bundle()
process.argv.splice(1, 2, path.resolve(`dist/${command}.js`))
process.argv.splice(2, process.argv.length - 2, ...rest)
await import(pathToFileURL(`dist/${command}.js`).href)
