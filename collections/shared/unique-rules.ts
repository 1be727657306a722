import type { UniqueTogether } from '@/domain/unique-values'

export const uniqueKey: UniqueTogether = { fields: ['key'], label: 'Key' }

export const uniqueSlug: UniqueTogether = { fields: ['slug'], label: 'Address', localized: true }
