import { LAWS, modelTrial } from './modelTrial'
import { valueTrial } from './valueTrial'

const COMPANIES = Number(process.env['PROOF_COMPANIES'] ?? 40)
const TOTALS = Number(process.env['PROOF_TOTALS'] ?? 500)

/**
 * Prints, for every model or those named, how companies drawn from it are fitted and forecast: parameters against the truth, intervals of
 * accounts and of totals against what came. Times are weeks.
 */
export function printModelProof(names: readonly string[]): void {
  for (const [name, law] of Object.entries(LAWS)) {
    if (names.length > 0 && !names.includes(name)) continue
    const trials = Array.from({ length: COMPANIES }, (_, seed) => modelTrial(law, 3000, 104, 52, seed + 1))
    const off = trials.flatMap((trial) => trial.off)
    const mean = (of: (trial: (typeof trials)[number]) => number) =>
      trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length
    console.log(
      `${name}: ${COMPANIES} companies of 3,000 accounts, 104 weeks seen, 52 forecast\n` +
        `  parameters: ${percent(share(off, (one) => Math.abs(one) < 1.96))} within 1.96 standard errors, ` +
        `${percent(share(off, (one) => Math.abs(one) < 3))} within 3, worst ${Math.max(...off.map(Math.abs)).toFixed(2)}; ` +
        `${percent(share(trials, ({ fit }) => fit.converged))} converged\n` +
        `  accounts: ${percent(mean((trial) => trial.middle))} in the middle 80 %; whole-number intervals hold ` +
        `${percent(mean((trial) => trial.inside))} and claim ${percent(mean((trial) => trial.held))}; ` +
        `expected ÷ actual ${mean((trial) => trial.expected / trial.actual).toFixed(4)}`,
    )
    const totals = Array.from({ length: TOTALS }, (_, seed) => valueTrial(law, 600, 104, 52, seed + 1))
    const known = totals.filter(({ hasPeak }) => hasPeak)
    const sure = known.reduce((sum, one) => sum + one.sure, 0)
    const sureInside = known.reduce((sum, one) => sum + one.sureInside, 0)
    console.log(
      `  totals of ${TOTALS} companies of 600 accounts (${TOTALS - known.length} without a peak): orders in their 80 % ` +
        `interval ${percent(share(known, ({ ordersInside }) => ordersInside))}, money ` +
        `${percent(share(known, ({ moneyInside }) => moneyInside))}; money of an account that is 90 % sure to buy ` +
        percent(sureInside / sure),
    )
  }
}

function share<One>(list: readonly One[], is: (one: One) => boolean): number {
  return list.filter(is).length / list.length
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}
