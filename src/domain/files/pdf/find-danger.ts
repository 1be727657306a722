import type { RefusalReason } from '../refusal'

/** Names in a PDF's objects that only stand there for what is not taken. */
const DANGERS: Readonly<Record<string, RefusalReason>> = {
  Encrypt: 'encrypted',
  JavaScript: 'javascript',
  JS: 'javascript',
  // The program of a drawing in three dimensions is a stream of its own.
  OnInstantiate: 'javascript',
  // Forms of this older kind hold programs of their own.
  XFA: 'javascript',
  Launch: 'launch',
  EF: 'embedded',
  EmbeddedFile: 'embedded',
  EmbeddedFiles: 'embedded',
  FileAttachment: 'embedded',
  GoToE: 'embedded',
  RichMedia: 'embedded',
}

/** What a name stands for, if it is nothing to be taken. */
export const findDanger = (name: string): RefusalReason | undefined =>
  Object.hasOwn(DANGERS, name) ? DANGERS[name] : undefined

/** Worst first: what is told when there are several. */
const ORDER: readonly RefusalReason[] = ['encrypted', 'launch', 'javascript', 'embedded', 'acts']

const SENTENCES: Partial<Record<RefusalReason, string>> = {
  encrypted:
    'The PDF is encrypted, if only with an empty password: save it without protection, so that everyone can read and search it.',
  launch:
    'The PDF holds an action that starts another program: remove the action and save it again.',
  javascript: 'The PDF holds programs (JavaScript): remove them, or print it to a new PDF.',
  embedded:
    'The PDF holds other files inside: remove the attachments and upload them by themselves.',
  acts: 'The PDF does more than show its pages: it opens other files, sends a form, plays media, opens an address by itself, or links to something other than the web, a mail or a telephone number. Remove these actions, or print it to a new PDF.',
}

/** The reason and sentence for what was found, the worst of it. */
export const sayDanger = (
  found: ReadonlySet<RefusalReason>,
): { reason: RefusalReason; message: string } | undefined => {
  const reason = ORDER.find((danger) => found.has(danger))
  return reason && { reason, message: SENTENCES[reason] ?? '' }
}
