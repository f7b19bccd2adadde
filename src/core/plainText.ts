/** A text that no spreadsheet takes for a formula: those that begin with one of = + - @ tab CR NUL are led by an apostrophe. */
export function plainText(text: string): string {
  return DANGEROUS.has(text.charAt(0)) ? `'${text}` : text
}

const DANGEROUS = new Set(['=', '+', '-', '@', '\t', '\r', '\0'])
