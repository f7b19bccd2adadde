import { type Concern, CONCERNS } from './concern'

/** Whether a forecast may be believed, and all that speaks against it, the gravest first. */
export interface Verdict {
  readonly level: 'trustworthy' | 'care' | 'hidden'
  readonly concerns: readonly Concern[]
}

/**
 * The verdict on a forecast from what was found: not shown if any concern forbids it, with care if any is there at all.
 */
export function verdict(concerns: readonly Concern[]): Verdict {
  const hides = ({ code }: Concern) => CONCERNS[code] === 'hidden'
  const sorted = [...concerns.filter(hides), ...concerns.filter((one) => !hides(one))]
  return { level: sorted.length === 0 ? 'trustworthy' : hides(sorted[0]) ? 'hidden' : 'care', concerns: sorted }
}
