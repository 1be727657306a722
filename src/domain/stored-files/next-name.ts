/** `letter.1a2b3c4d5e.pdf` → `letter-2.1a2b3c4d5e.pdf`: a name that is free, told by `isTaken`. */
export const nextName = async (
  name: string,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> => {
  const [, base = name, rest = ''] = /^([^.]*)(\..*)?$/.exec(name) ?? []
  for (let number = 2; ; number += 1) {
    const candidate = `${base}-${number}${rest}`
    if (!(await isTaken(candidate))) return candidate
  }
}
