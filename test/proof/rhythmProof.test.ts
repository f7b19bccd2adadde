import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DemoTruth } from '../../mocks/company/demoTruth'
import { demoCompany } from '../../mocks/company/demoCompany'
import { ACCOUNT_STATES, accountStates } from '../../src/core/accountState'
import { rhythms } from '../../src/core/rhythm'
import { TODAY } from '../mocks/company/today'
import { withShared } from '../shared/sharedFolder'
import { demoLedger } from './demoLedger'
import { MADE_UP_COMPANIES, madeUpCompany } from './madeUpCompany'
import { type RhythmProof, rhythmProof } from './rhythmProof'
import { salesOfCsv } from './salesOfCsv'

const TIME_LIMIT = 300_000

/** What is promised of the own rhythm (docs/decisions/rhythm.md). */
function expectPromises({ falseAlarms, inWindow, byMedianGap, fixedDays }: RhythmProof): void {
  expect(Math.abs(falseAlarms - 0.05), 'false alarms 5 ± 3 %').toBeLessThanOrEqual(0.03)
  expect(Math.abs(inWindow - 0.7), 'next-order window 70 ± 8 %').toBeLessThanOrEqual(0.08)
  expect(byMedianGap.ownSpread, 'at most half the spread').toBeLessThanOrEqual(byMedianGap.fixedSpread / 2)
  expect(byMedianGap.fastNotice, 'fast buyers called in half the days').toBeLessThanOrEqual(fixedDays / 2)
}

withShared('the own rhythm on real histories', (folder) => {
  it.each(['uci_online_retail', 'cdnow_master'])('%s', { timeout: TIME_LIMIT }, (name) => {
    expectPromises(rhythmProof(salesOfCsv(join(folder, 'data', name, 'orders.csv.gz'))))
  })
})

describe('the own rhythm on made-up companies', () => {
  it.each(Object.entries(MADE_UP_COMPANIES))('%s', { timeout: TIME_LIMIT }, (_, laws) => {
    expectPromises(rhythmProof(madeUpCompany(laws, 1)))
  })
})

describe('the own rhythm on the demo company', { timeout: TIME_LIMIT }, () => {
  const company = demoCompany(TODAY)
  const ledger = demoLedger(company)

  it('keeps its promises', () => {
    expectPromises(rhythmProof(ledger))
  })

  it('calls lost those that truly left, and few of those that truly stay', () => {
    const states = accountStates(rhythms(ledger, { kind: 'own' }, 90), ledger.asOfDay)
    const churned = (some: (truth: DemoTruth) => boolean) => {
      const units = company.truth.flatMap((truth, unit) => (states[unit] > 0 && some(truth) ? [unit] : []))
      return units.filter((unit) => ACCOUNT_STATES[states[unit]] === 'churned').length / units.length
    }
    const isRegular = ({ onlyOnce, ordersPerYear }: DemoTruth) => !onlyOnce && ordersPerYear >= 6
    expect(churned((truth) => isRegular(truth) && truth.untilDay < ledger.asOfDay - 200)).toBeGreaterThan(0.9)
    expect(churned((truth) => isRegular(truth) && truth.untilDay > ledger.asOfDay)).toBeLessThan(0.08)
  })
})

describe('rhythmProof', () => {
  it('finds the fixed rule no better where accounts do not differ', () => {
    const { byMedianGap, falseAlarms } = rhythmProof(madeUpCompany({ ...MADE_UP_COMPANIES['steady'], between: 0 }, 1))
    expect(Math.abs(falseAlarms - 0.05)).toBeLessThanOrEqual(0.03)
    expect(byMedianGap.fastNotice).toBeGreaterThan(30)
  })
})
