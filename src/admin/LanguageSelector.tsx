export const LanguageSelector = () => null
