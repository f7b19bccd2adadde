/** Fewer digits are no tax number of any country: a placeholder, or a remark. */
const FEWEST_DIGITS = 7

/**
 * A tax or VAT number in one spelling: upper case, without blanks and marks, with the country in front ("DE 611 933 629"
 * and "611933629" of a German customer → "DE611933629"). Null where it is no number: too few digits, or one digit only.
 *
 * `country` is ISO 3166 alpha-2, or null.
 */
export function taxNumber(written: string | null, country: string | null): string | null {
  const bare = (written ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const digits = bare.replaceAll(/\D/g, '')
  if (digits.length < FEWEST_DIGITS || /^(\d)\1*$/.test(digits)) return null
  return /^[A-Z]{2}/.test(bare) ? bare : `${country?.toUpperCase() ?? ''}${bare}`
}
