import { PARTS_PER_UNIT } from '../../core/money'
import type { TierCut } from '../../core/tiers'
import type { TiersAnswer } from '../../state/answers'

/** Where CLV tiers are cut: three cuts, four tiers. Shares ascend; money, in ten-thousandths, descends. */
export interface TierCuts {
  readonly by: TierCut
  readonly cuts: readonly [number, number, number]
}

export const USUAL_CUTS: TierCuts = { by: 'rank', cuts: [0.05, 0.2, 0.5] }

/** A cut in the unit a person types: percent, or whole currency units. */
export function typedCut(by: TierCut, cut: number): number {
  return by === 'money' ? cut / PARTS_PER_UNIT : Number((cut * 100).toFixed(2))
}

/** The cut of a typed number. */
export function cutOfTyped(by: TierCut, typed: number): number {
  return by === 'money' ? Math.round(typed * PARTS_PER_UNIT) : typed / 100
}

/** The cuts as a URL writes them: "5-20-50". */
export function textOfCuts({ by, cuts }: TierCuts): string {
  return cuts.map((cut) => typedCut(by, cut)).join('-')
}

/** Reads cuts out of a URL; what is no set of three cuts in order gives the usual ones. */
export function cutsOfText(by: string | undefined, text: string | undefined): TierCuts {
  const way = by === 'share' || by === 'money' ? by : 'rank'
  const match = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text ?? '')
  if (match === null) return USUAL_CUTS
  const cuts = cutOfEach(way, match.slice(1).map(Number))
  return cuts !== null && isInOrder(way, cuts) ? { by: way, cuts } : USUAL_CUTS
}

function cutOfEach(by: TierCut, typed: readonly number[]): TierCuts['cuts'] | null {
  const [first, second, third] = typed
  if (first === undefined || second === undefined || third === undefined) return null
  return [cutOfTyped(by, first), cutOfTyped(by, second), cutOfTyped(by, third)]
}

function isInOrder(by: TierCut, [first, second, third]: TierCuts['cuts']): boolean {
  if (by === 'money') return first > second && second > third
  return first > 0 && first < second && second < third && third < 1
}

/** The cuts with one moved to a value; null where that would leave their order or the scale. */
export function movedCut({ by, cuts }: TierCuts, index: number, cut: number): TierCuts | null {
  const moved = cuts.map((other, i) => (i === index ? cut : other)) as unknown as TierCuts['cuts']
  return Number.isFinite(cut) && isInOrder(by, moved) ? { by, cuts: moved } : null
}

/** The cut at a share of accounts, read off the curve and rounded to what a person would type. */
export function cutAtRank(answer: TiersAnswer, by: TierCut, rank: number): number {
  if (by === 'rank') return Math.round(rank * 1000) / 1000
  const near = nearest(answer.curveX, rank)
  if (by === 'share') return Math.round((answer.curveY[near] ?? 0) * 1000) / 1000
  const units = (answer.curveClv[near] ?? 0) / PARTS_PER_UNIT
  return Math.round(Number(units.toPrecision(3)) * PARTS_PER_UNIT)
}

/** The same tiers, cut in another way; null where they cannot be told apart there. */
export function cutsInstead(answer: TiersAnswer, by: TierCut): TierCuts | null {
  const cuts = cutOfEach(
    by,
    [...answer.cutRank].map((rank) => typedCut(by, cutAtRank(answer, by, rank))),
  )
  return cuts !== null && isInOrder(by, cuts) ? { by, cuts } : null
}

function nearest(x: ArrayLike<number>, at: number): number {
  let best = 0
  for (let i = 1; i < x.length; i++) if (Math.abs((x[i] ?? 0) - at) < Math.abs((x[best] ?? 0) - at)) best = i
  return best
}

/** What places a tier among the figures that open: "0:rank:0.05:0.2:0.5". */
export function tierPlace(tier: number, { by, cuts }: TierCuts): string {
  return [tier, by, ...cuts].join(':')
}
