/** The last part of a path, so that no machine's folders get into messages and reports. */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) || file
