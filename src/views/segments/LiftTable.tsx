import type { SegmentTrait } from '../../state/answers'
import { useBehind } from '../../state/useBehind'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'

import css from './LiftTable.module.css'
import { traitId } from '../../core/traitId'
import { traitWords } from '../../ui/traitWords'

interface LiftTableProps {
  readonly segment: string
  readonly traits: readonly SegmentTrait[]
}

/** The axis: doublings around 1 ×. What lies beyond is an arrow at its end. */
const TICKS = [0.25, 0.5, 1, 2, 4] as const
const DOUBLINGS = 2.5

/** Traits on a log axis of lift, with their intervals and both shares. */
export function LiftTable({ segment, traits }: LiftTableProps) {
  const format = useFormat()
  const { open } = useBehind()
  const opening = (figure: string, { meaning }: SegmentTrait, whose: string) => ({
    onOpen: () => open({ figure, at: `${segment}:${traitId(meaning)}`, account: null }),
    openLabel: `${whose}: ${traitWords(meaning, format)}, show the accounts`,
  })
  return (
    <table className={css['table']} aria-label={`Traits of ${segment}`}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Trait</span>
          </th>
          <th scope="col" className={css['axis']}>
            <span className="visually-hidden">Lift, drawn</span>
            <span className={css['ticks']} aria-hidden="true">
              {TICKS.map((tick) => (
                <span key={tick} data-half={tick === 0.5 || tick === 2 || undefined} style={{ left: percentAt(tick) }}>
                  {tick}×
                </span>
              ))}
            </span>
          </th>
          <th scope="col">
            <span className="visually-hidden">Lift</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{segment} against others</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {traits.map((trait) => (
          <tr key={traitId(trait.meaning)} data-proven={trait.proven}>
            <th scope="row" title={traitWords(trait.meaning, format)}>
              {traitWords(trait.meaning, format)}
            </th>
            <td className={css['plot']}>
              <LiftMark trait={trait} />
            </td>
            <td>
              <strong>
                <Figure metric="trait-lift" kind="ratio" value={trait.lift} {...placeOf(segment, trait)} />
              </strong>
            </td>
            <td>
              <Figure
                metric="trait-segment-share"
                kind="percent-whole"
                value={trait.segmentShare}
                {...placeOf(segment, trait)}
                {...opening('trait-segment-share', trait, segment)}
              />{' '}
              v{' '}
              <Figure
                metric="trait-rest-share"
                kind="percent-whole"
                value={trait.restShare}
                {...placeOf(segment, trait)}
                {...opening('trait-rest-share', trait, 'Others')}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function placeOf(segment: string, trait: SegmentTrait) {
  const unknown = trait.restKnown === 0 ? 'Not known of any other account.' : 'No other account has this trait.'
  return { at: { segment, trait: traitId(trait.meaning) }, unknown }
}

function LiftMark({ trait }: { readonly trait: SegmentTrait }) {
  const { lift, liftLow, liftHigh } = trait
  const at = lift ?? Number.POSITIVE_INFINITY
  return (
    <span className={css['mark']} data-side={at < 1 ? 'less' : 'more'} aria-hidden="true">
      {TICKS.map((tick) => (
        <span key={tick} className={css['tick']} data-one={tick === 1 || undefined} style={{ left: percentAt(tick) }} />
      ))}
      {liftLow !== null && liftHigh !== null && (
        <span
          className={css['interval']}
          style={{ left: percentAt(liftLow), right: `calc(100% - ${percentAt(liftHigh)})` }}
        />
      )}
      <span className={css['dot']} data-beyond={isBeyond(at) || undefined} style={{ left: percentAt(at) }} />
    </span>
  )
}

/** Whether a lift lies outside the axis: its mark is an open arrow at that end. */
const isBeyond = (lift: number) => Math.abs(Math.log2(lift)) > DOUBLINGS

/** Where a lift stands between both ends of the axis. */
function percentAt(lift: number): string {
  const doublings = Math.max(-DOUBLINGS, Math.min(DOUBLINGS, Math.log2(lift)))
  return `${(((doublings + DOUBLINGS) / (2 * DOUBLINGS)) * 100).toFixed(2)}%`
}
