import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

/** What of the admin changes with Payload and Next stands in few files, and what is done once. */
const ROOT = 'src/admin'

const filesOf = (...endings: string[]): string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const CODE = filesOf('.ts', '.tsx')
const STYLES = filesOf('.css')

/** What a pattern finds, but in the files that may have it. */
const find = (files: readonly string[], pattern: RegExp, mayHave: RegExp): string[] =>
  files
    .filter((file) => !mayHave.test(file))
    .flatMap((file) => [...read(file).matchAll(pattern)].map(([found]) => `${file}: ${found}`))

describe('the parts of the admin', () => {
  it('ask the server by one client, below the address that the configuration gives', () => {
    expect(find(CODE, /\bfetch\(|\bXMLHttpRequest\b|sendBeacon/g, /^api\//)).toEqual([])
    expect(find(CODE, /['"`]\/api\b/g, /^$/)).toEqual([])
  })

  it('take links and addresses from one file', () => {
    const pattern = /from '(?:next\/(?:navigation|link|router)[^']*)'|\bLink\b[^}]*\} from '@pay/g
    expect(find(CODE, pattern, /^payload\/navigation\.ts$/)).toEqual([])
  })

  it('rest on what Payload does not promise in one folder', () => {
    const inside = /from '@payloadcms\/ui\/[^']+'/g
    expect(find(CODE, inside, /^payload\//)).toEqual([])
    const names = read('payload/markup.ts').matchAll(/'[.]?([a-z-]+(?:(?:__|--)[a-z-]+)?)'/g)
    const theirs = [...names].map(([, name = '']) => name)
    expect(theirs).toContain('document-fields')
    expect(
      find(CODE, new RegExp(`['"\`. ](?:${theirs.join('|')})['"\`]`, 'g'), /^payload\//),
    ).toEqual([])
    expect(find(CODE, /className="(?!desk-|is-)[^"]*"/g, /^$/)).toEqual([])
  })

  it('have styles of their own: names of Payload stand in one file', () => {
    const foreign = /\.(?!desk-|is-)[a-z][\w-]*(?=[^{};]*\{)/g
    expect(find(STYLES, foreign, /^payload\/markup\.css$/)).toEqual([])
  })

  it('know the theme of Payload by their own tokens', () => {
    const variables = /var\(--(?!desk-)[\w-]+|data-theme/g
    expect(find(STYLES, variables, /^payload\/tokens\.css$/)).toEqual([])
    expect(find(CODE, variables, /^$/)).toEqual([])
    const defined = new Set(
      STYLES.flatMap((file) => [...read(file).matchAll(/^\s*(--desk-[\w-]+):/gm)]).map(
        ([, name]) => name,
      ),
    )
    const used = STYLES.flatMap((file) => [...read(file).matchAll(/var\((--desk-[\w-]+)/g)])
    expect(used.map(([, name]) => name).filter((name) => !defined.has(name))).toEqual([])
  })
})
