import type { LegacyPage, LegacyWarning } from '../types'
export const checkPage = (page: LegacyPage): LegacyWarning[] => []
