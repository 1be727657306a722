import type { GroupField } from 'payload'

import { text, textarea } from '@/fields'

/**
 * Who answers for personal data, the same in all languages: told to everyone who signs, applies as a
 * partner or gets a mail of either.
 *
 * @see GDPR, Article 13(1)(a) and (b)
 */
export const controllerField: GroupField = {
  name: 'controller',
  label: 'Who answers for personal data',
  type: 'group',
  admin: {
    description:
      'The controller under the GDPR. Until name and e-mail address are here, nobody can sign a declaration.',
  },
  fields: [
    text({ name: 'name', label: 'Name of the organisation', maxLength: 200 }),
    textarea({ name: 'address', label: 'Postal address', maxLength: 300 }),
    { name: 'email', label: 'E-mail address', type: 'email' },
    text({
      name: 'officer',
      label: 'Data protection officer',
      description: 'How to reach them, for example an e-mail address. Empty where there is none.',
      maxLength: 200,
    }),
  ],
}
