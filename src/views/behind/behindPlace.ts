import { cohortOfWord } from '../../core/cohortWord'
import type { Format } from '../../ui/format'
import { periodName } from '../../ui/periodName'
import { STATE_WORDS } from '../../ui/StateChip'

const TIERS = ['Top', 'Upper', 'Middle', 'Lower']

/** What places a figure, in words: a state, a tier, a month. */
export function behindPlace(figure: string, at: string, format: Format): string {
  if (figure.startsWith('state-')) return STATE_WORDS[at as keyof typeof STATE_WORDS] ?? at
  if (figure.startsWith('tier-')) return TIERS[Number(at.split(':')[0])] ?? at
  const period = cohortOfWord(at)
  return period === null ? at : periodName(period, format)
}
