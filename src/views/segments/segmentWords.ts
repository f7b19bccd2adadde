import type { RfmSegment } from '../../core/rfmSegment'

/** Segments of accounts that have gone quiet, the quietest last. */
const FADING: readonly RfmSegment[] = [
  'About to sleep',
  "Can't lose them",
  'Slipping',
  'Hibernating',
  'Lost',
  'Dormant',
]

/** Whether a move between segments is a loss: into those that have gone quiet, or deeper into them. */
export function isLoss(from: RfmSegment, to: RfmSegment): boolean {
  if (!FADING.includes(to)) return false
  return from !== 'Prospect' && (!FADING.includes(from) || FADING.indexOf(to) > FADING.indexOf(from))
}
