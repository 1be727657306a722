import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const load = (name: string): Buffer =>
  readFileSync(
    createRequire(path.resolve('package.json')).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`),
  )

let fonts: { regular: Buffer; bold: Buffer } | undefined

/** DejaVu Sans: free to embed, with Latin, Greek and Cyrillic letters. */
export const getFonts = () => {
  fonts ??= { regular: load('DejaVuSans'), bold: load('DejaVuSans-Bold') }
  return fonts
}
