const LETTERS: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ż: 'z',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const spell = (text: string): string =>
  [...text].map((letter) => LETTERS[letter] ?? letter).join('')

/**
 * A text in small letters without marks, Greek and Cyrillic in Latin ones. Other scripts stay.
 *
 * @see ELOT 743 (Greek) and the Bulgarian Transliteration Act of 2009, in their plain forms
 */
export const transliterate = (text: string): string => {
  // Before the marks go: й is a letter of its own, not и with a mark.
  const spelt = spell(text.toLowerCase().normalize('NFC'))
  return spell(spelt.normalize('NFD').replace(/\p{M}+/gu, ''))
}
