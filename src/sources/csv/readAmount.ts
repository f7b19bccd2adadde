import { parseAmount } from '../../core/money'

// sign or bracket, currency, sign, digits, currency, sign or bracket
const WRITTEN = /^([-+(]?)(?:[A-Z]{3}|\p{Sc}|kr\.?|Fr\.?)?([-+]?)([\d.,]+)(?:[A-Z]{3}|\p{Sc}|kr\.?|Fr\.?)?([-)]?)$/u
const GROUPING = /[\s'’]/g
const DASHES = /[−–]/g

const DIGITS = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d*)?$/,
}

/**
 * Reads an amount as people and programs write it, as whole ten-thousandths: with separators between the
 * thousands, with a currency sign or code, negative by a leading or trailing minus or by brackets. Null where it
 * is no amount, also when the thousands are not in threes ("1,23" with a decimal point).
 */
export function readAmount(text: string, decimal: '.' | ','): number | null {
  if (decimal === '.') {
    const plain = parseAmount(text)
    if (plain !== null) return plain
  }
  const match = WRITTEN.exec(text.replaceAll(GROUPING, '').replaceAll(DASHES, '-'))
  if (match === null) return null
  const [, before = '', sign = '', digits = '', after = ''] = match
  if ((before === '(') !== (after === ')') || !DIGITS[decimal].test(digits)) return null
  const minuses = [before, sign, after].filter((mark) => mark === '-' || mark === '(').length
  if (minuses > 1) return null
  const plain = decimal === '.' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.')
  return parseAmount(minuses === 1 ? `-${plain}` : plain)
}
