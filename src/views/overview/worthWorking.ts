import type { SegmentWorthAnswer } from '../../state/answers'
import type { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingSheet } from '../../ui/Working'
import { meanWorth } from './meanWorth'

/** How CLV per account comes about: that of all accounts, and the segments that must add up to it. */
export function worthWorking(
  { segments, all, horizonMonths, frame }: SegmentWorthAnswer,
  behind: ReturnType<typeof useBehindLink>,
  format: Format,
): WorkingSheet {
  const isExpected = !Number.isNaN(all.expected)
  const mean = meanWorth(all)
  const accounts = segments.reduce((sum, own) => sum + own.accounts, 0)
  const earned = segments.reduce((sum, own) => sum + own.earned, 0)
  return {
    title: 'CLV per account by segment',
    definition: `Earned: ${frame.basis} of all orders less credits to ${format.day(frame.asOfDay)}, a mean over the accounts with a sale. Expected: predicted CLV of the next ${horizonMonths} months, a mean over the accounts with a purchase; its interval is that of the segment’s sum, shared out.`,
    formula: 'CLV per account = Σ historical CLV ÷ accounts + Σ predicted CLV ÷ accounts with a purchase',
    inputs: [
      { label: 'Σ historical CLV, all segments', value: exactly.moneyFull(format, all.earned) },
      { label: 'Accounts with a sale', value: exactly.count(format, all.accounts) },
      ...(isExpected
        ? [
            { label: 'Σ predicted CLV, all segments', value: exactly.moneyFull(format, all.expected) },
            { label: 'Accounts with a purchase', value: exactly.count(format, all.predicted) },
          ]
        : []),
      {
        label: isExpected ? 'Earned and expected, an account' : 'Earned, an account',
        value: exactly.moneyFull(format, mean.whole),
        result: true,
      },
    ],
    checks: [
      {
        label: 'Accounts of the segments add up to all',
        holds: accounts === all.accounts,
        detail: `difference ${format.count(all.accounts - accounts)}`,
      },
      {
        label: 'What the segments earned adds up to all',
        holds: Math.abs(earned - all.earned) < 1,
        detail: `difference ${format.moneyFull(all.earned - earned)}`,
      },
    ],
    behind: [
      behind('Earned by all accounts', 'segment-clv-earned', 'All'),
      ...(isExpected ? [behind('Expected of all accounts', 'segment-clv-expected', 'All')] : []),
      ...segments.map(({ segment }) => behind(`Earned: ${segment ?? 'All'}`, 'segment-clv-earned', segment ?? 'All')),
    ],
  }
}
