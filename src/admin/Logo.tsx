export const Logo = () => null
