import { expect, it } from 'vitest'
import { rhythms } from '../../../src/core/rhythm'
import { RISK_FEATURES } from '../../../src/core/risk/riskFeatures'
import { riskHistory } from '../../../src/core/risk/riskHistory'
import { pastRows } from '../../../src/core/risk/riskRows'
import { drawFrom } from '../arbitraryRhythms'
import { ledgerOf } from '../ledgerOf'
import { slowFeatures } from './slowFeatures'

const FIRST_DAY = 19_723

/** A few accounts over three years; one of them bought once. */
function companyOf(seed: number): number[][] {
  const draw = drawFrom(seed)
  return Array.from({ length: 12 }, (_, account) => {
    const pace = 5 + 60 * draw()
    const days: number[] = []
    for (let at = draw() * 200; at < 1_000; at += 1 + pace * 2 * draw()) days.push(FIRST_DAY + Math.floor(at))
    return account === 0 ? days.slice(0, 1) : days.filter((_day, i) => account % 3 > 0 || i < 6)
  })
}

it.each([1, 2, 3])('agrees with the definitions written out, company %i', (seed) => {
  const company = companyOf(seed)
  const sales = company.flatMap((days, unit) => days.map((day) => ({ unit, day, revenue: 1 })))
  const history = riskHistory(rhythms(ledgerOf(12, FIRST_DAY + 1_000, sales), { kind: 'own' }, 90))
  const days = [260, 430, 600, 777, 899].map((day) => FIRST_DAY + day)
  const rows = pastRows(history, days, 90, Infinity, () => true)
  const expected = days.flatMap((on) =>
    company.flatMap((its, account) =>
      its[0] > on
        ? []
        : [
            {
              features: slowFeatures(company, account, on, 90, history.poolOn(on)),
              silent: !its.some((day) => day > on && day <= on + 90),
            },
          ],
    ),
  )
  expect(rows.count).toBe(expected.length)
  expect(rows.of).toBe(expected.length)
  expected.forEach(({ features, silent }, row) => {
    expect(rows.outcome[row], `outcome of row ${row}`).toBe(silent ? 1 : 0)
    RISK_FEATURES.forEach((name, place) =>
      expect(rows.values[row * RISK_FEATURES.length + place], `${name} of row ${row}`).toBeCloseTo(features[name], 9),
    )
  })
})
