// Control and format characters, among them those that turn the direction of writing; the line
// separators of Unicode; letters that nobody sees; and what is no character, which no XML may hold:
// one of them makes a whole Excel file unreadable.
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]+/gu

/** One line of text as it may stand in a header: no line ends, nothing unseen, single spaces. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
