import type { WhiteSpaceAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingSheet } from '../../ui/Working'

/** How a gap is priced, with the numbers of the largest one put in. */
export function whiteSpaceWorking(answer: WhiteSpaceAnswer, format: Format): WorkingSheet {
  const { rows, alike, size, medianSize, frame } = answer
  const first = rows.find(({ gap }) => gap > 0)
  const buys = first?.own != null && first.own.days12 > 0
  return {
    title: 'White space',
    definition: `What accounts like it buy and it does not. The ${frame.basis} of a sale is parted among its lines by their revenue; credits name no product and are not taken off. A category that it buys itself has the share 1. Fading: at least a third less than in the 12 months before. Lost: none in the last 12 months, bought on 3 days or more before; tried: on 1 or 2.`,
    formula:
      'gap = max(0, share of look-alikes that buy it × their median a year × its size ÷ their median size − its own)',
    inputs: [
      { label: 'Its size: revenue of the larger of the last two 12 months', value: exactly.moneyFull(format, size) },
      { label: 'Median size of the look-alikes', value: exactly.moneyFull(format, medianSize) },
      ...(first === undefined
        ? []
        : [
            {
              label: `${first.category}, look-alikes that buy it`,
              value: buys ? 'it buys it itself: 1' : `${format.count(first.buyers)} of ${format.count(alike)}`,
            },
            { label: 'Their median a year', value: exactly.moneyFull(format, first.medianValue) },
            { label: 'Its own in the last 12 months', value: exactly.moneyFull(format, first.own?.value12 ?? 0) },
            { label: 'Gap', value: exactly.moneyFull(format, first.gap), result: true },
          ]),
    ],
  }
}
