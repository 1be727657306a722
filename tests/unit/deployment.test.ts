import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { SETTINGS } from '@/env'
import { GRACE_MS } from '@/server/shut-down'

const read = (file: string): string => readFileSync(file, 'utf8')

/** The lines of one service, by their indentation. */
const serviceOf = (compose: string, name: string): string =>
  new RegExp(`^  ${name}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? ''

const compose = read('docker-compose.yml')
const [, below = ''] = compose.split('\nservices:')
const services = [...(below.split('\nvolumes:')[0] ?? '').matchAll(/^ {2}([a-z]+):$/gm)].map(
  ([, name = '']) => name,
)

describe('the lock file', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; link?: boolean; resolved?: string }>
  }
  const installed = Object.entries(packages).filter(([path, { link }]) => path && !link)

  it('has a checksum for every package', () => {
    expect(installed.length).toBeGreaterThan(1000)
    expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
  })

  it('names no registry', () => {
    expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([])
  })

  it('has an exact version for every package of ours', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >
    const versions = Object.entries({ ...dependencies, ...devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})

describe('the image', () => {
  it('is built on an image that is named by its digest', () => {
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    expect(bases).toHaveLength(2)
    for (const base of bases) expect(base).toMatch(/:\d+\.\d+\.\d+-\S+@sha256:[0-9a-f]{64}$/)
  })

  it('takes no configuration, data or history in', () => {
    const left = read('.dockerignore').split('\n')
    expect(left).toEqual(
      expect.arrayContaining(['.git', '.env', '.env.*', 'data', '.data', 'media', 'node_modules']),
    )
  })
})

describe('docker compose', () => {
  it('has the services that the rest of these tests read', () => {
    expect(services).toEqual(['app', 'mongodb', 'storage', 'bucket', 'mail'])
  })

  it('passes every setting on to the app', () => {
    // Fixed by the image, or of no use in it.
    const fixed = ['DEMO_PASSWORD', 'HOST', 'MAIL_DIR', 'MEDIA_DIR', 'NODE_ENV', 'PORT']
    // Of another database than the one here.
    const ours = ['CREATE_DATABASE', 'DATABASE_RESERVE_MB', 'MONGODB_COMPATIBILITY']
    const passed = [...serviceOf(compose, 'app').matchAll(/^ {6}([A-Z0-9_]+):/gm)].map(
      ([, name]) => name,
    )
    expect([...passed, ...fixed, ...ours].sort()).toEqual([...SETTINGS].sort())
  })

  it.each(services.filter((name) => name !== 'app'))(
    'names the image of %s by its digest',
    (name) => {
      expect(serviceOf(compose, name)).toMatch(/^ {4}image: \S+:\S+@sha256:[0-9a-f]{64}$/m)
    },
  )

  it.each(services)('bounds the memory and processes of %s', (name) => {
    expect(serviceOf(compose, name)).toMatch(/^ {4}mem_limit: \d+[mg]$/m)
    expect(serviceOf(compose, name)).toMatch(/^ {4}pids_limit: \d+$/m)
  })

  it('waits for the app longer than the app takes to stop', () => {
    const [, seconds] = /^ {4}stop_grace_period: (\d+)s$/m.exec(serviceOf(compose, 'app')) ?? []
    expect(Number(seconds) * 1000).toBeGreaterThan(GRACE_MS)
  })

  it('gives the app a user of the store who is not its owner', () => {
    const app = serviceOf(compose, 'app')
    expect(app).not.toContain('S3_ROOT')
    expect(serviceOf(compose, 'storage')).not.toContain('S3_ACCESS_KEY')
  })

  it('opens no port to other machines', () => {
    const ports = [...compose.matchAll(/^ {6}- '(\S+:\d+)'$/gm)].map(([, port]) => port)
    expect(ports).toHaveLength(2)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })
})

describe('the README', () => {
  it('names every setting in its table', () => {
    const table = read('README.md').split('## Configuration')[1]?.split('\n## ')[0] ?? ''
    const own = SETTINGS.filter((name) => name !== 'NODE_ENV')
    expect(own.filter((name) => !table.includes(`\`${name}\``))).toEqual([])
  })
})
