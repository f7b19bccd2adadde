import { addMonths, dayOfCivil, monthOfDay } from '../../src/core/calendar'

export const REGIONS = 8
const FIRST_DAY = dayOfCivil(2021, 1, 1)
const MONTHS = 60

/** Sales as columns, in no order; `region` is that of the account. Money is ten-thousandths. */
export interface MadeSales {
  readonly count: number
  readonly accounts: number
  readonly account: Uint32Array
  readonly region: Uint8Array
  readonly day: Uint16Array
  /** Civil month since 1970-01. */
  readonly month: Uint16Array
  readonly amount: Float64Array
  readonly firstMonth: number
  readonly lastMonth: number
}

/**
 * Deterministic sales over 60 months: a tenth as many accounts as sales; an account's share of the sales falls with its
 * number, as in real companies.
 */
export function madeSales(count: number): MadeSales {
  const random = xorshift(count)
  const accounts = Math.max(1, Math.round(count / 10))
  const days = addMonths(FIRST_DAY, MONTHS) - FIRST_DAY
  const account = Uint32Array.from({ length: count }, () => Math.floor(random() ** 2 * accounts))
  const day = Uint16Array.from({ length: count }, () => FIRST_DAY + Math.floor(random() * days))
  const amount = Float64Array.from({ length: count }, () => Math.round((20 + random() ** 3 * 4_000) * 100) * 100)
  const monthOf = Uint16Array.from({ length: days }, (_, i) => monthOfDay(FIRST_DAY + i))
  return {
    count,
    accounts,
    account,
    region: Uint8Array.from(account, (one) => one % REGIONS),
    day,
    month: Uint16Array.from(day, (on) => monthOf[on - FIRST_DAY]!),
    amount,
    firstMonth: monthOf[0]!,
    lastMonth: monthOf.at(-1)!,
  }
}

function xorshift(seed: number): () => number {
  let state = seed || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
