import { monthOfDay } from './calendar'
import { cohortOfWord } from './cohortWord'
import type { Ledger } from './ledger'
import { type OrderedAge, orderedOfWord } from './orderedWord'
import { ageTables, MONTHS_PER_PERIOD, saleAge } from './saleAge'

/** 1 for every unit whose first sale lies in one of the periods ("2010-12", "2010-Q4"); words that are none choose nobody. */
export function cohortMembers(ledger: Ledger, words: readonly string[]): Uint8Array {
  const { unitCount, saleStart, saleDay } = ledger
  const periods = words.map(cohortOfWord).filter((period) => period !== null)
  return Uint8Array.from({ length: unitCount }, (_, unit) => {
    if (saleStart[unit] === saleStart[unit + 1]) return 0
    const first = monthOfDay(saleDay[saleStart[unit]])
    return Number(periods.some(({ month, grain }) => first >= month && first < month + MONTHS_PER_PERIOD[grain]))
  })
}

/** 1 for every unit with a sale at one of the ages ("m3", "q1a", "m3-on"); words that are none choose nobody. O(sales × ages). */
export function orderedMembers(ledger: Ledger, words: readonly string[]): Uint8Array {
  const members = new Uint8Array(ledger.unitCount)
  for (const asked of words.map(orderedOfWord)) if (asked !== null) addOrdered(members, ledger, asked)
  return members
}

function addOrdered(members: Uint8Array, ledger: Ledger, { grain, offset, age, orLater }: OrderedAge): void {
  const { unitCount, saleStart, saleDay, firstDay, asOfDay } = ledger
  const tables = ageTables(firstDay, asOfDay, grain, offset)
  for (let unit = 0; unit < unitCount; unit++) {
    const first = saleDay[saleStart[unit]]
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      const at = saleAge(tables, first, saleDay[sale])
      if (at === age || (orLater && at > age)) members[unit] = 1
    }
  }
}
