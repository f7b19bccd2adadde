import { addMonths, dayOfCivil, monthOfDay } from '../../../src/core/calendar'

export const REGIONS = 8
export const FIRST_DAY = dayOfCivil(2021, 1, 1)
const MONTHS = 60

/**
 * Deterministic sales as columns, in no order: account, region of the account, civil day, civil month, amount in
 * ten-thousandths. A tenth as many accounts as sales; an account's share of the sales falls with its number.
 */
export function madeSales(count) {
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
    month: Uint16Array.from(day, (on) => monthOf[on - FIRST_DAY]),
    amount,
    firstMonth: monthOf[0],
    lastMonth: monthOf.at(-1),
  }
}

function xorshift(seed) {
  let state = seed || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
