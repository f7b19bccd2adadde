import { useMemo } from 'react'

import { useUrlText } from '../../state/useUrlChoice'
import { ASSUMABLE, type Assumable, type Assumed } from './whatIf'

/** A number that somebody assumes, as typed: percent, or accounts. */
export interface AssumedNumber {
  readonly id: Assumable
  readonly text: string
  readonly change: (text: string) => void
}

/** The most that may be typed, and what one of it is as a rate. */
export const ASSUMED_ENDS: Readonly<Record<Assumable, { readonly most: number; readonly scale: number }>> = {
  yearlyLoss: { most: 95, scale: 0.01 },
  newAYear: { most: 1_000_000, scale: 1 },
  marginShare: { most: 95, scale: 0.01 },
}

/** What is assumed of rates that the data cannot tell, in the URL; nothing until somebody says it. */
export function useAssumed(): { readonly numbers: readonly AssumedNumber[]; readonly assumed: Assumed } {
  const texts = {
    yearlyLoss: useUrlText('assume-loss'),
    newAYear: useUrlText('assume-won'),
    marginShare: useUrlText('assume-margin'),
  }
  const numbers = ASSUMABLE.map((id) => ({
    id,
    text: texts[id][0],
    change: (text: string) => texts[id][1](text, 'replace'),
  }))
  const [yearlyLoss, newAYear, marginShare] = numbers.map(rateOf)
  const assumed = useMemo(
    () => ({ yearlyLoss: yearlyLoss ?? null, newAYear: newAYear ?? null, marginShare: marginShare ?? null }),
    [yearlyLoss, newAYear, marginShare],
  )
  return { numbers, assumed }
}

/** Null where the text is no number within its ends. */
function rateOf({ id, text }: AssumedNumber): number | null {
  const number = Number(text)
  const { most, scale } = ASSUMED_ENDS[id]
  return text.trim() === '' || !(number >= 0 && number <= most) ? null : number * scale
}
