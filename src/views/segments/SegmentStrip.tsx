import { Check } from 'lucide-react'

import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { MigrationAnswer, RfmAnswer } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { ShareBar } from '../../ui/ShareBar'
import { Skeleton } from '../../ui/Skeleton'
import { changeOf } from './flowsOf'
import css from './SegmentStrip.module.css'

interface SegmentStripProps {
  readonly rfm: RfmAnswer | undefined
  /** For the change since the earlier day; absent while it is computed. */
  readonly migration: MigrationAnswer | undefined
  readonly stale: boolean
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

/** All segments with their accounts, value and last order; pressing one selects it for the whole page. */
export function SegmentStrip({ rfm, migration, stale, selected, onSelect }: SegmentStripProps) {
  const format = useFormat()
  const most = rfm === undefined ? 0 : Math.max(...rfm.segmentValue)
  const shown = RFM_SEGMENTS.filter((segment, code) => !isOutside(segment) || (rfm?.segmentUnits[code] ?? 0) > 0)
  return (
    <section
      className={css['strip']}
      aria-label="Segments"
      aria-busy={rfm === undefined}
      data-stale={stale || undefined}
    >
      {shown.map((segment) => {
        const code = RFM_SEGMENTS.indexOf(segment)
        return (
          <button
            key={segment}
            type="button"
            className={css['cell']}
            aria-pressed={segment === selected}
            data-segment={segment}
            onClick={() => onSelect(segment)}
          >
            <span className={css['line']}>
              <strong>{segment}</strong>
              {segment === selected && <Check aria-hidden="true" />}
            </span>
            {rfm === undefined ? (
              <Skeleton height={58} />
            ) : (
              <SegmentFigures rfm={rfm} code={code} most={most} change={changeText(migration, code, format)} />
            )}
          </button>
        )
      })}
      {rfm !== undefined && <AllAccounts rfm={rfm} after={shown.length} />}
    </section>
  )
}

/** Segments without an order in the window: they have neither value nor recency. */
const isOutside = (segment: string) => segment === 'Dormant' || segment === 'Prospect'

interface SegmentFiguresProps {
  readonly rfm: RfmAnswer
  readonly code: number
  readonly most: number
  readonly change: string
}

function SegmentFigures({ rfm, code, most, change }: SegmentFiguresProps) {
  const at = { segment: RFM_SEGMENTS[code] ?? '' }
  const units = rfm.segmentUnits[code] ?? 0
  const recency = rfm.segmentRecency[code] ?? Number.NaN
  const inWindow = !isOutside(at.segment)
  return (
    <>
      <span className={css['line']}>
        <span>
          <Figure metric="segment-accounts" kind="count" value={units} at={at} /> {units === 1 ? 'account' : 'accounts'}
        </span>
        {inWindow && (
          <strong>
            <Figure metric="segment-value" kind="money" value={rfm.segmentValue[code] ?? null} at={at} />
          </strong>
        )}
      </span>
      <ShareBar share={most > 0 ? (rfm.segmentValue[code] ?? 0) / most : 0} />
      <span className={css['foot']}>
        <span>
          {!Number.isNaN(recency) && (
            <>
              last <Figure metric="segment-recency" kind="days" value={recency} at={at} /> ago
            </>
          )}
          {at.segment === 'Dormant' && 'no order in 24 months'}
          {at.segment === 'Prospect' && 'no order ever'}
        </span>
        <span>{change}</span>
      </span>
    </>
  )
}

/** None of Prospect: most of those who had not ordered on the earlier day were not in the data then. */
function changeText(migration: MigrationAnswer | undefined, code: number, format: Format): string {
  if (migration === undefined || migration.flows === null || RFM_SEGMENTS[code] === 'Prospect') return ''
  const change = changeOf(migration.flows, code)
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
  return `${sign}${format.count(Math.abs(change))} since ${format.dayShort(migration.beforeDay)}`
}

/** Fills what the cells before it leave of the last row, however many columns there are. */
function AllAccounts({ rfm, after }: { readonly rfm: RfmAnswer; readonly after: number }) {
  const opener = useBehindOpener()
  const rest = (columns: number) => columns - (after % columns)
  const all = rfm.segmentUnits.reduce((sum, units) => sum + units, 0)
  return (
    <p className={css['all']} style={{ '--rest-7': rest(7), '--rest-4': rest(4), '--rest-2': rest(2) }}>
      <strong>All accounts</strong>
      <span>
        <Figure metric="segments-accounts" kind="count" value={all} {...opener('segments-accounts')} />, of them{' '}
        <Figure metric="segments-scored" kind="count" value={rfm.scored} {...opener('segments-scored')} /> with an order
        in the 24 months. Every account is in one segment.
      </span>
    </p>
  )
}
