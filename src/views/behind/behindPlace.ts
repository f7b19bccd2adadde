import { cohortOfWord } from '../../core/cohortWord'
import { comparedOfWord } from '../../core/comparedRule'
import { PARTS_PER_UNIT } from '../../core/money'
import { ACTIVITY_WORDS } from '../../ui/activityWords'
import { BASIS_WORDS } from '../../ui/basisWords'
import { definitionWords } from '../../ui/definitionWords'
import type { Format } from '../../ui/format'
import { periodName } from '../../ui/periodName'
import { FORECAST_WORDS } from '../../ui/forecastWords'
import { STATE_WORDS } from '../../ui/StateChip'

const TIERS = ['Top', 'Upper', 'Middle', 'Lower']

/** What places a figure, in words: a state, a tier, a month, a flow; '' where its name says it, or nothing places it. */
export function behindPlace(figure: string, at: string, format: Format): string {
  if (figure.startsWith('state-')) return STATE_WORDS[at as keyof typeof STATE_WORDS] ?? at
  if (figure.startsWith('tier-')) return TIERS[Number(at.split(':')[0])] ?? at
  // The rule of an audience and the rates of "what if" stand on the screen below.
  if (figure === 'accounts-in-state') return STATE_WORDS[at.split(':')[0] as keyof typeof STATE_WORDS] ?? at
  if (figure.startsWith('rule-') || figure === 'expected-lifespan') return rulePlace(at)
  if (at === '' || /^(audience|experiment)-/.test(figure) || figure.startsWith('what-if-')) return ''
  if (figure.startsWith('migration-')) {
    const [months, from, to] = at.split(':')
    return `${from} to ${to}, ${months} ${months === '1' ? 'month' : 'months'}`
  }
  if (figure.startsWith('trait-')) return at.split(':').join(', ')
  if (figure === 'exposure-churn') {
    const [feed, band] = at.split(':')
    return `${feedWords(feed)}, band ${band}`
  }
  if (figure === 'repeat-rate-eligible') return `first order at least ${at} days ago`
  if (figure === 'follow-up-share') {
    const [feed, side] = at.split(':')
    return `${side} ${feedWords(feed)}`
  }
  if (/^(model|holdout)-/.test(figure)) return FORECAST_WORDS[at as keyof typeof FORECAST_WORDS] ?? at
  if (figure.startsWith('calibration-')) return at === '1' ? '1 repeat order day' : `${at} repeat order days`
  const counted = COUNTED[figure as keyof typeof COUNTED]
  if (counted !== undefined) return counted(at, format)
  const period = cohortOfWord(at)
  return period === null ? at : periodName(period, format)
}

/** What a number or word places, where it is neither a month nor a state. */
const COUNTED = {
  survival: months,
  'survival-churned': months,
  'accounts-with-orders': (at: string) => (at === '1' ? '1 order' : `${at} orders`),
  'quote-win-rate': (at: string) => `${at} amounts`,
  'cost-basis-sales': (at: string) => BASIS_WORDS[at as keyof typeof BASIS_WORDS] ?? at,
  'capacity-saved': (at: string) => `${at.split(':')[0]} calls a week, ${at.split(':')[1]}% saved`,
  'capacity-cost': (at: string, format: Format) =>
    `${at.split(':')[0]} calls a week at ${format.moneyFull(Number(at.split(':')[1]) * PARTS_PER_UNIT)}`,
  ...Object.fromEntries(
    ['expected', 'actual', 'weekly-expected', 'weekly-actual'].map((of) => [
      `tracking-${of}`,
      (at: string) => `week ${at}`,
    ]),
  ),
} as Readonly<Record<string, ((at: string, format: Format) => string) | undefined>>

function months(at: string): string {
  return at === '1' ? 'after 1 month' : `after ${at} months`
}

/** "Fixed 90 d, at risk" of "fixed-90:at-risk". */
function rulePlace(at: string): string {
  const [word = '', what = ''] = at.split(':')
  const rule = comparedOfWord(word)
  if (rule === null) return at
  const state = STATE_WORDS[what as keyof typeof STATE_WORDS]?.toLowerCase() ?? RULE_FIGURES[what] ?? what
  return state === '' ? definitionWords(rule) : `${definitionWords(rule)}, ${state}`
}

const RULE_FIGURES: Readonly<Record<string, string>> = {
  open: 'open',
  atRisk: 'at risk',
  churned: 'churned by now',
  logoChurn: 'logo churn',
  churnedInPeriod: 'churned in the period',
  returned: 'churned in the period and open at its end',
  reactivated: 'reactivated in the period',
}

function feedWords(feed: string | undefined): string {
  return ACTIVITY_WORDS[feed as keyof typeof ACTIVITY_WORDS] ?? feed ?? ''
}
