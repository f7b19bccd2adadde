import { cohortOfWord } from '../../core/cohortWord'
import { ACTIVITY_WORDS } from '../../ui/activityWords'
import type { Format } from '../../ui/format'
import { periodName } from '../../ui/periodName'
import { STATE_WORDS } from '../../ui/StateChip'

const TIERS = ['Top', 'Upper', 'Middle', 'Lower']

/** What places a figure, in words: a state, a tier, a month, a flow; '' where its name says it, or nothing places it. */
export function behindPlace(figure: string, at: string, format: Format): string {
  if (figure.startsWith('state-')) return STATE_WORDS[at as keyof typeof STATE_WORDS] ?? at
  if (figure.startsWith('tier-')) return TIERS[Number(at.split(':')[0])] ?? at
  // The rule of an audience and the rates of "what if" stand on the screen below.
  if (at === '' || figure.startsWith('audience-') || figure.startsWith('what-if-')) return ''
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
  const period = cohortOfWord(at)
  return period === null ? at : periodName(period, format)
}

function feedWords(feed: string | undefined): string {
  return ACTIVITY_WORDS[feed as keyof typeof ACTIVITY_WORDS] ?? feed ?? ''
}
