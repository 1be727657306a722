export const RowLabel = () => null
