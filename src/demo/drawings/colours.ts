export const BLUE = '#1f4e8c'
export const YELLOW = '#f2c230'
export const WATER = '#5f9fc4'

const FACADES = ['#e8d5b0', '#d9a38b', '#b8cbb0', '#e6c36a', '#c9b6d6', '#a9c4d8'] as const

/** The colour of the nth house or region: the six come round again. */
export const facade = (index: number): string => FACADES[index % FACADES.length] ?? FACADES[0]
