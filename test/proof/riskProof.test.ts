import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../mocks/company/demoCompany'
import type { Ledger } from '../../src/core/ledger'
import { TODAY } from '../mocks/company/today'
import { withShared } from '../shared/sharedFolder'
import { cutLedger } from './cutLedger'
import { demoLedger } from './demoLedger'
import { riskCompany } from './riskCompanies'
import { type RiskProof, riskProof } from './riskProof'
import { salesOfCsv } from './salesOfCsv'

const TIME_LIMIT = 300_000

withShared('risk on real histories (docs/decisions/risk.md)', (folder) => {
  const proofOn = (name: string, [year, month, day]: readonly [number, number, number], horizon: number) => {
    const ledger = salesOfCsv(join(folder, 'data', name, 'orders.csv.gz'))
    return riskProof(cutLedger(ledger, Date.UTC(year, month - 1, day) / 86_400_000), ledger, horizon)
  }

  it('uci_online_retail as of 2011-08-31, 100 days ahead', { timeout: TIME_LIMIT }, () => {
    const { auc, brier, baseRate, silenceAuc } = proofOn('uci_online_retail', [2011, 8, 31], 100)
    expect(auc).toBeGreaterThanOrEqual(0.72)
    expect(silenceAuc).toBeCloseTo(0.685, 3)
    expect(brier).toBeLessThan(baseRate * (1 - baseRate))
  })

  it('cdnow_master as of 1997-12-31, 180 days ahead', { timeout: TIME_LIMIT }, () => {
    const { auc, brier, silenceAuc } = proofOn('cdnow_master', [1997, 12, 31], 180)
    expect(auc).toBeGreaterThanOrEqual(0.8)
    expect(silenceAuc).toBeCloseTo(0.795, 3)
    expect(brier).toBeLessThanOrEqual(0.132)
  })
})

/** A model other than silence alone is in use; it ranks better than silence and foretells better than the base rate. */
function expectPromises({ assessment, auc, brier, silenceAuc, baseRate }: RiskProof): void {
  if (assessment.kind === 'gated') throw new Error('risk was not assessed')
  expect(['past', 'bgNbd', 'mbgNbd', 'paretoNbd']).toContain(assessment.chosen?.name)
  expect(auc).toBeGreaterThan(silenceAuc)
  expect(brier).toBeLessThan(baseRate * (1 - baseRate))
}

describe('risk on companies whose laws are known', () => {
  const last = (ledger: Ledger, horizon: number) =>
    riskProof(cutLedger(ledger, ledger.asOfDay - horizon), ledger, horizon)

  it.each(['two kinds', 'contracts', 'slowing'])('%s', { timeout: TIME_LIMIT }, (name) => {
    expectPromises(last(riskCompany(name, 1), 60))
  })

  it('the demo company', { timeout: TIME_LIMIT }, () => {
    expectPromises(last(demoLedger(demoCompany(TODAY)), 60))
  })
})
