export const LanguageVersionsTable = () => null
