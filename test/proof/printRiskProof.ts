import { join } from 'node:path'
import { demoCompany } from '../../mocks/company/demoCompany'
import type { Ledger } from '../../src/core/ledger'
import { TODAY } from '../mocks/company/today'
import { sharedFolder } from '../shared/sharedFolder'
import { cutLedger } from './cutLedger'
import { demoLedger } from './demoLedger'
import { MADE_UP_COMPANIES, madeUpCompany } from './madeUpCompany'
import { RISK_COMPANIES, riskCompany } from './riskCompanies'
import { riskProof } from './riskProof'
import { salesOfCsv } from './salesOfCsv'

/** Prints how risk did on real histories, the demo company, made-up companies, and every order file named on the command line. */
export function printRiskProof(files: readonly string[]): void {
  const shared = (name: string) => salesOfCsv(join(sharedFolder, 'data', name, 'orders.csv.gz'))
  print('uci_online_retail', shared('uci_online_retail'), Date.UTC(2011, 7, 31) / 86_400_000, 100)
  print('cdnow_master', shared('cdnow_master'), Date.UTC(1997, 11, 31) / 86_400_000, 180)
  for (const name of ['northwind', 'superstore']) last(name, shared(name), 90)
  for (const file of files) last(file, salesOfCsv(file), 90)
  for (const horizon of [30, 60, 120]) last('the demo company', demoLedger(demoCompany(TODAY)), horizon)
  for (const [name, laws] of Object.entries(MADE_UP_COMPANIES)) last(`made up: ${name}`, madeUpCompany(laws, 1), 60)
  for (const name of Object.keys(RISK_COMPANIES)) last(`made up: ${name}`, riskCompany(name, 1), 60)
}

/** As of the last day that leaves a horizon to look at. */
function last(name: string, ledger: Ledger, horizon: number): void {
  print(name, ledger, ledger.asOfDay - horizon, horizon)
}

function print(name: string, ledger: Ledger, asOfDay: number, horizon: number): void {
  const began = process.cpuUsage()
  const proof = riskProof(cutLedger(ledger, asOfDay), ledger, horizon)
  const cpu = process.cpuUsage(began)
  const { assessment, baseRate } = proof
  const words =
    assessment.kind === 'gated'
      ? `gated: ${assessment.gates.map(({ what, have, need }) => `${what} ${have} of ${need}`).join(', ')}`
      : `${assessment.chosen?.name ?? 'none'} used; tested on ${assessment.evidence.mode} (${assessment.evidence.testDays.length}): ` +
        `Brier ${assessment.competitors.map((one) => `${one.name} ${one.brier.toFixed(4)}`).join(', ')}, base ${assessment.evidence.baseBrier.toFixed(4)}`
  console.log(
    `${name.padEnd(26)} ${String(horizon).padStart(3)} d, ${proof.accounts} accounts: AUC ${proof.auc.toFixed(3)} (silence ${proof.silenceAuc.toFixed(3)}), ` +
      `Brier ${proof.brier.toFixed(4)} (base ${(baseRate * (1 - baseRate)).toFixed(4)}); ${words}; ${((cpu.user + cpu.system) / 1000).toFixed(0)} ms`,
  )
}
