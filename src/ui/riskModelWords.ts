import type { RiskModelName } from '../core/risk/riskRule'

/** The models of risk as people read them. */
export const RISK_MODEL_WORDS: Readonly<Record<RiskModelName, string>> = {
  silence: 'Silence alone',
  rhythm: 'Own rhythm',
  past: 'The company’s own past',
  bgNbd: 'BG/NBD',
  mbgNbd: 'MBG/NBD',
  paretoNbd: 'Pareto/NBD',
}

/** Whose verdict a risk is, within a sentence: "by Pareto/NBD", "learned from the company’s own past". */
export function byRiskModel(name: RiskModelName): string {
  if (name === 'past') return 'learned from the company’s own past'
  if (name === 'silence') return 'by the days of silence alone'
  return name === 'rhythm' ? 'by silence against its own rhythm' : `by ${RISK_MODEL_WORDS[name]}`
}
