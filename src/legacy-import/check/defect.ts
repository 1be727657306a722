import type { WarningCode } from '../warning-codes'

/** A defect of a page, before the file's name is added. */
export type Defect = { line: number; code: WarningCode; message: string }

/** A defect of a text, before its line is known. */
export type TextDefect = Omit<Defect, 'line'>
