import { type Format, formatOf } from './format'

/** An amount to the cent, in a currency that need not be the one of the screen. */
export function moneyIn(currency: string | null, amount: number, format: Format): string {
  return currency === format.currency ? format.moneyFull(amount) : formatOf(format.locale, currency).moneyFull(amount)
}
