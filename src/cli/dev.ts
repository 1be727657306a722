import { spawn, type ChildProcess } from 'node:child_process'

import type { BuildOptions } from 'esbuild'

import { main } from './lib/main'

const OPTIONS: BuildOptions = {
  entryPoints: ['src/cli/dev-server.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  conditions: ['production'],
}

/** `npm run dev`: serves with Next compiling on demand, and starts again after every change. */
await main(async () => {
  const { context } = await import('esbuild')
  let child: ChildProcess | undefined
  const restart = () => {
    child?.kill('SIGTERM')
    child = spawn(
      process.execPath,
      ['--conditions=production', '--enable-source-maps', 'dist/dev-server.js'],
      { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } },
    )
  }
  const watch = await context({
    ...OPTIONS,
    plugins: [
      {
        name: 'restart',
        setup: (build) =>
          build.onEnd(({ errors }) => (errors.length === 0 ? restart() : undefined)),
      },
    ],
  })
  await watch.watch()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      child?.once('exit', () => process.exit(0))
      child?.kill(signal)
    })
})
