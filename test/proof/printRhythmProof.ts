import { join } from 'node:path'
import { demoCompany } from '../../mocks/company/demoCompany'
import { TODAY } from '../mocks/company/today'
import { sharedFolder } from '../shared/sharedFolder'
import { demoLedger } from './demoLedger'
import { MADE_UP_COMPANIES, madeUpCompany } from './madeUpCompany'
import { type ByRhythm, type RhythmProof, rhythmProof } from './rhythmProof'
import { salesOfCsv } from './salesOfCsv'

/** Prints the proof for the two real histories, the demo company, made-up companies, and every order file named on the command line. */
export function printRhythmProof(files: readonly string[]): void {
  for (const name of ['uci_online_retail', 'cdnow_master']) {
    print(name, rhythmProof(salesOfCsv(join(sharedFolder, 'data', name, 'orders.csv.gz'))))
  }
  for (const file of files) print(file, rhythmProof(salesOfCsv(file)))
  print('the demo company', rhythmProof(demoLedger(demoCompany(TODAY))))
  for (const [name, laws] of Object.entries(MADE_UP_COMPANIES))
    print(`made up: ${name}`, rhythmProof(madeUpCompany(laws, 1)))
}

function print(name: string, proof: RhythmProof): void {
  console.log(
    `${name}: ${proof.gaps} gaps, false alarms ${percent(proof.falseAlarms)} (of those that could be seen ${percent(proof.seenFalseAlarms)}), ` +
      `in the next-order window ${percent(proof.inWindow)}`,
  )
  line('by the median gap of the account', proof.byMedianGap, proof.fixedDays)
  line('by the usual gap expected then  ', proof.byUsualGap, proof.fixedDays)
}

function line(by: string, { own, fixed, ownSpread, fixedSpread, fastNotice }: ByRhythm, fixedDays: number): void {
  console.log(
    `  ${by}: fast / middle / slow ${own.map(percent).join(' / ')}, ${fixedDays} fixed days ${fixed.map(percent).join(' / ')}; ` +
      `spread ${(ownSpread / fixedSpread).toFixed(2)} of the fixed rule's; fast buyers called lost after ${fastNotice} days, ` +
      `${(fastNotice / fixedDays).toFixed(2)} of its`,
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
