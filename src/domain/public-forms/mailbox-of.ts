/** Providers that leave dots in a name aside. */
const WITHOUT_DOTS = new Set(['gmail.com'])

/** Other names of the same provider. */
const SAME: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'pm.me': 'proton.me',
  'protonmail.ch': 'proton.me',
  'protonmail.com': 'proton.me',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
}

/**
 * Where mails to an address end up, as far as one can tell: without what stands behind a plus, and
 * at Gmail without dots. For counting alone: who shares a mailbox is not the same person.
 *
 * @see RFC 5233 on the plus
 */
export const mailboxOf = (email: string): string => {
  const at = email.lastIndexOf('@')
  const [local = '', domain = ''] = [email.slice(0, at), email.slice(at + 1).toLowerCase()]
  const provider = SAME[domain] ?? domain
  const name = local.normalize('NFKC').toLowerCase().replace(/^"|"$/g, '')
  const plain = name.split('+', 1)[0] || name
  return `${WITHOUT_DOTS.has(provider) ? plain.replaceAll('.', '') : plain}@${provider}`
}
