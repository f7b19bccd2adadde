import type { WorkingCheck } from './Working'

/** Nine digits: sums of whole parts are exact, those of a model's values end in rounding. */
const SAME = 1e-9

/** The identity that parts come to a whole that was computed on its own; `print` tells the whole. */
export function sumCheck(
  label: string,
  parts: Iterable<number>,
  whole: number,
  print: (value: number) => string,
): WorkingCheck {
  const sum = [...parts].reduce((total, part) => total + part, 0)
  const holds = Math.abs(sum - whole) <= SAME * Math.max(1, Math.abs(whole))
  return { label, holds, detail: holds ? print(whole) : `${print(sum)} against ${print(whole)}` }
}
