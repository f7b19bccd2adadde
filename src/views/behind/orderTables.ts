import { plainText } from '../../core/plainText'
import type { BehindAnswer, BehindOrdersAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { machineValue } from '../../ui/machineValue'
import { SET_ASIDE_WORDS } from '../../ui/setAsideWords'
import type { WorkingCheck, WorkingInput, WorkingSheet } from '../../ui/Working'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'

/** What the orders of one account come to, and whether that is what the figure holds of it. */
export function orderSheet(
  orders: BehindOrdersAnswer,
  answer: BehindAnswer,
  words: BehindWords,
  name: string,
  format: Format,
): WorkingSheet {
  const { windows, sums, held, above, below } = orders
  const kinds = partKinds(answer)
  const inputs: WorkingInput[] = windows.map((window, i) => ({
    label: `Σ orders and credits, ${windowWords(window, format)}`,
    value: exactly.moneyFull(format, sums[i] ?? Number.NaN),
  }))
  if (words.below !== undefined && !Number.isNaN(below))
    inputs.push({ label: `${words.below}, its part`, value: exactly.figure(format, kinds.below, below) })
  inputs.push({ label: `${words.above}, its part`, value: exactly.figure(format, kinds.above, above), result: true })
  const checks: WorkingCheck[] =
    held === null
      ? []
      : [
          {
            label: 'The orders below add up to what the figure holds of the account',
            holds: held.every((one, i) => one === sums[i]),
            detail: format.moneyFull(held.reduce((sum, one) => sum + one, 0)),
          },
        ]
  return {
    title: name,
    definition:
      held === null
        ? 'The figure is made of days, not of money: these orders are what it has read of the account.'
        : 'Each order and credit with what it counts; what was set aside counts nothing, for the reason given.',
    formula: null,
    inputs,
    checks,
  }
}

function windowWords(window: BehindOrdersAnswer['windows'][number], format: Format): string {
  return window.from === 0 ? `up to ${format.day(window.to - 1)}` : format.window(window)
}

/** The orders as lines of cells parted by tabs, for the clipboard. */
export function ordersText({ orders }: BehindOrdersAnswer, { frame }: BehindAnswer): string {
  const head = ['number', 'day', 'source', 'kind', 'why set aside', `counted ${frame.currency}`]
  const rows = orders.map(({ id, day, source, kind, setAside, counted }) => [
    plainText(id),
    machineValue('day', day),
    plainText(source),
    kind,
    setAside === null ? '' : SET_ASIDE_WORDS[setAside.reason],
    machineValue('money', counted),
  ])
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n')
}
