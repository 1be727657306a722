export const Icon = () => null
