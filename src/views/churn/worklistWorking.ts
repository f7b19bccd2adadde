import type { WorklistAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingSheet } from '../../ui/Working'

/** How the list is ranked, with the numbers of its first account put in. */
export function worklistWorking({ rows, rankedBy, horizon, frame }: WorklistAnswer, format: Format): WorkingSheet {
  const first = rows[0]
  if (rankedBy === 'value12') {
    return {
      title: 'Ranking of the call list',
      definition: `Accounts that are at risk or churned within the last 90 days, by their ${frame.basis} of the last 12 months.`,
      formula: null,
      inputs: [],
    }
  }
  return {
    title: 'Ranking of the call list',
    definition: `At stake: mean ${frame.basis} an order day × the order days a year of its own rhythm. Risk: the chance of no order within ${horizon} days. Usual risk: the same chance half its usual gap after its last order, so that a slow buyer in good health ranks low.`,
    formula: 'expected loss = at stake × max(0, risk − usual risk)',
    inputs:
      first === undefined
        ? []
        : [
            { label: `${first.name}, at stake`, value: exactly.moneyFull(format, first.stake) },
            { label: 'Risk', value: exactly.percent(format, first.risk) },
            { label: 'Usual risk', value: exactly.percent(format, first.before) },
            { label: 'Expected loss', value: exactly.moneyFull(format, first.loss), result: true },
          ],
  }
}
