import type { KeptExperiment } from '../../core/workspace/workspace'
import type { ExperimentResult } from '../../state/answers'
import type { BehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingCheck, WorkingInput, WorkingSheet } from '../../ui/Working'

/** An experiment as it is kept, and what it has shown. */
interface LedgerRow {
  readonly experiment: KeptExperiment
  readonly result: ExperimentResult
}

/** The working of the ledger: of every experiment its two sides, the interval and the gain, and the way to the accounts of each side. */
export function upliftSheet(
  rows: readonly LedgerRow[],
  format: Format,
  linkTo: (label: string, figure: string, at: string) => BehindLink,
): WorkingSheet {
  return {
    title: 'Uplift',
    definition:
      'Accounts that were exported to be contacted (1) against those that were held out of the same audience (2), by whether they ordered in the days after the export. l and u are the ends of Wilson’s 95% interval of each rate; the interval of the difference is Newcombe’s.',
    formula:
      'p = x ÷ n; m = z·√(p(1−p)/n + z²/4n²), z = 1.959964; l = (p + z²/2n − m) ÷ (1 + z²/n); u = (p + z²/2n + m) ÷ (1 + z²/n); uplift = p₁ − p₂; from = uplift − √((p₁ − l₁)² + (u₂ − p₂)²); to = uplift + √((u₁ − p₁)² + (p₂ − l₂)²); gained = value₁ − value₂ × n₁ ÷ n₂',
    inputs: rows.flatMap((row) => inputsOf(row, format)),
    checks: rows.map((row) => allExported(row, format)),
    behind: rows.flatMap(({ experiment: { id, name }, result }) => [
      ...(result.contactedRate === null ? [] : [linkTo(`${name}: contacted`, 'experiment-contacted', id)]),
      ...(result.heldOutRate === null ? [] : [linkTo(`${name}: held out`, 'experiment-held-out', id)]),
      ...(result.gained === null ? [] : [linkTo(`${name}: gained`, 'experiment-gained', id)]),
    ]),
  }
}

function inputsOf({ experiment: { name }, result }: LedgerRow, format: Format): WorkingInput[] {
  const { contacted, heldOut } = result
  const sides: WorkingInput[] = [
    { label: `${name}: contacted, n₁`, value: exactly.count(format, contacted.accounts) },
    { label: `${name}: of them ordered, x₁`, value: exactly.count(format, contacted.ordered) },
    { label: `${name}: held out, n₂`, value: exactly.count(format, heldOut.accounts) },
    { label: `${name}: of them ordered, x₂`, value: exactly.count(format, heldOut.ordered) },
  ]
  if (result.uplift === null) return sides
  const points = (label: string, value: number | null) => ({
    label: `${name}: ${label}`,
    value: exactly.points(format, value),
    result: true,
  })
  const percent = (label: string, value: number | null | undefined) => ({
    label: `${name}: ${label}`,
    value: exactly.percent(format, value ?? null),
  })
  return [
    ...sides,
    percent('p₁', result.contactedRate),
    percent('l₁', result.contactedInterval?.low),
    percent('u₁', result.contactedInterval?.high),
    percent('p₂', result.heldOutRate),
    percent('l₂', result.heldOutInterval?.low),
    percent('u₂', result.heldOutInterval?.high),
    points('uplift', result.uplift),
    points('from', result.low),
    points('to', result.high),
    { label: `${name}: value₁`, value: exactly.moneyFull(format, contacted.value) },
    { label: `${name}: value₂`, value: exactly.moneyFull(format, heldOut.value) },
    { label: `${name}: gained`, value: exactly.moneyFull(format, result.gained), result: true },
  ]
}

function allExported({ experiment, result }: LedgerRow, format: Format): WorkingCheck {
  return sumCheck(
    `${experiment.name}: both sides and those not in these data are all that were exported`,
    [result.contacted.accounts, result.heldOut.accounts, result.missing],
    experiment.contacted.length + experiment.heldOut.length,
    format.count,
  )
}
