import { refuse } from '../refusal'

const HEAD_BYTES = 1024
/** The longest comment of a ZIP file and its end record. */
const ZIP_TAIL_BYTES = 65_535 + 22
const ZIP_END = Buffer.from('PK\x05\x06\0\0\0\0', 'latin1')
const TAR_MARK = { at: 257, text: 'ustar' }
const FOREIGN_HEAD = /<(?:!doctype|html|head|body|script|svg|iframe|\?php)|#!\//i

const assertBeginning = (text: string): void => {
  if (/^%PDF-\d\.\d/.test(text)) return
  if (text.slice(0, HEAD_BYTES).includes('%PDF-'))
    refuse(
      'polyglot',
      'Something else stands before the beginning of the PDF: the file could be taken for another kind. Save it again from the program it was made with.',
    )
  refuse('not-a-pdf', 'There is no PDF inside: export the document as a PDF.')
}

const assertEnd = (text: string): void => {
  const end = text.lastIndexOf('%%EOF')
  if (end === -1) refuse('damaged', 'The end of the PDF is missing: send the whole file.')
  if (/[^\0\t\n\f\r ]/.test(text.slice(end + '%%EOF'.length)))
    refuse(
      'polyglot',
      'Something else follows after the end of the PDF. Save it again from the program it was made with.',
    )
}

/**
 * Refuses what begins or ends as more than a PDF: a file that another program opens as something
 * else.
 *
 * @param text the file's bytes as Latin-1
 * @see ISO 32000-2, 7.5.2 and 7.5.5
 */
export const checkEnvelope = (bytes: Buffer, text: string): void => {
  assertBeginning(text)
  assertEnd(text)
  const isZip = bytes.subarray(-ZIP_TAIL_BYTES).includes(ZIP_END)
  const isTar = text.startsWith(TAR_MARK.text, TAR_MARK.at)
  if (isZip || isTar || FOREIGN_HEAD.test(text.slice(0, HEAD_BYTES)))
    refuse(
      'polyglot',
      'The file is a PDF and another kind of file at the same time. Save it again from the program it was made with.',
    )
}
