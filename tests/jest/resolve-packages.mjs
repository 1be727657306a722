import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const types = new Map()

/** The "type" of the nearest package.json, as Node looks for it. */
const typeOf = (folder) => {
  const known = types.get(folder)
  if (known) return known
  const file = path.join(folder, 'package.json')
  const parent = path.dirname(folder)
  const type = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')).type ?? 'commonjs')
    : parent === folder
      ? 'commonjs'
      : typeOf(parent)
  types.set(folder, type)
  return type
}

/** Whether Node would load this file as an ES module. */
export const isEsModule = (file) => {
  const extension = path.extname(file)
  if (extension !== '.js') return extension === '.mjs'
  return typeOf(path.dirname(file)) === 'module'
}

/** `payload`, `@scope/name/sub`: neither a path nor one of our own aliases nor part of Node. */
export const isPackage = (specifier) =>
  !/^(?:[./]|node:|file:|data:|@\/|@collections\/|@payload-config$|@jest\/globals$)/.test(specifier)
