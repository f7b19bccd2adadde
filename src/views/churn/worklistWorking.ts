import type { WorklistAnswer } from '../../state/answers'
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
            { label: `${first.name}, at stake`, value: format.moneyFull(first.stake) },
            { label: 'Risk', value: format.percent(first.risk) },
            { label: 'Usual risk', value: format.percent(first.before) },
            { label: 'Expected loss', value: format.moneyFull(first.loss), result: true },
          ],
  }
}
