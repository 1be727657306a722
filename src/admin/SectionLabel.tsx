export const SectionLabel = () => null
