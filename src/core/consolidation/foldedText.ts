/** Letters that the decomposition of Unicode leaves whole, or that are written as two where they cannot be typed. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  þ: 'th',
}

const MARKS = /\p{Mark}/gu

/**
 * A text in lower-case letters without accents, so that "Köhler", "KOEHLER" and "Ko\u0308hler" are one. Umlauts become
 * the two letters that stand for them where they cannot be typed; every other accent is dropped.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøœåłđþ]/g, (letter) => SPELLED_OUT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(MARKS, '')
}
