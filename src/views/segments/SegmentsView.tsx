import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { MigrationAnswer, ProfileAnswer, RfmAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { useUrlChoice } from '../../state/useUrlChoice'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Sheet } from '../../ui/Sheet'
import { AccountsLink } from './AccountsLink'
import { changeOf } from './flowsOf'
import { MIGRATION_MONTHS, MigrationPanel } from './MigrationPanel'
import { bestTrait, oftenWords, ProfilePanel } from './ProfilePanel'
import { RfmPanel } from './RfmPanel'
import { SegmentStrip } from './SegmentStrip'
import { TiersPanel } from './TiersPanel'
import { traitWords } from '../../ui/traitWords'

/** The segments screen: RFM, the profile of the chosen segment, migration and CLV tiers. */
export function SegmentsView() {
  const format = useFormat()
  const [scope] = useScope()
  const [segment, setSegment] = useUrlChoice('seg', RFM_SEGMENTS)
  const [months, setMonths] = useUrlChoice('since', MIGRATION_MONTHS)
  const rfm = useAnswer('rfm', { scope })
  const profile = useAnswer('profile', { scope, segment })
  const migration = useAnswer('migration', { scope, months: Number(months) })
  const units = rfm.data?.segmentUnits[RFM_SEGMENTS.indexOf(segment)] ?? 0
  return (
    <>
      <PageHead
        title="Segments"
        ledeLines={[1, 3]}
        headline={
          rfm.data === undefined ? (rfm.error === null ? null : 'Segments') : headlineOf(rfm.data, segment, format)
        }
        lede={ledeOf(rfm.data, migration.data, profile.isPlaceholderData ? undefined : profile.data, segment, format)}
        actions={
          units > 0 && (
            <AccountsLink field="rfm" value={segment}>
              Show these {format.count(units)} accounts
            </AccountsLink>
          )
        }
      />
      <Sheet>
        <RfmPanel rfm={rfm} selected={segment} onSelect={setSegment} />
        <ProfilePanel profile={profile} segment={segment} scope={scope} />
        <SegmentStrip
          rfm={rfm.data}
          migration={migration.data}
          stale={rfm.isPlaceholderData}
          selected={segment}
          onSelect={setSegment}
        />
        <MigrationPanel
          migration={migration}
          months={months}
          onMonths={setMonths}
          selected={segment}
          onSelect={setSegment}
        />
        <TiersPanel scope={scope} />
      </Sheet>
    </>
  )
}

function headlineOf(answer: RfmAnswer, segment: RfmSegment, format: Format): string {
  const code = RFM_SEGMENTS.indexOf(segment)
  const units = answer.segmentUnits[code] ?? 0
  const value = answer.segmentValue[code] ?? 0
  const all = answer.segmentUnits.reduce((sum, count) => sum + count, 0)
  const total = answer.segmentValue.reduce((sum, part) => sum + part, 0)
  if (all === 0) return 'No account to sort into segments'
  if (units === 0) return `${segment}: no account`
  const share = `${segment}: ${format.percentWhole(units / all)} of accounts`
  return total > 0 && value > 0 ? `${share}, ${format.percentWhole(value / total)} of ${answer.frame.basis}` : share
}

function ledeOf(
  rfm: RfmAnswer | undefined,
  migration: MigrationAnswer | undefined,
  profile: ProfileAnswer | undefined,
  segment: RfmSegment,
  format: Format,
): string {
  if (rfm === undefined) return ''
  const code = RFM_SEGMENTS.indexOf(segment)
  const count = `${format.count(rfm.segmentUnits[code] ?? 0)} accounts`
  const since = migration?.flows == null ? '' : `, ${changeWords(changeOf(migration.flows, code), migration, format)}`
  const trait = profile === undefined ? null : bestTrait(profile)
  if (trait === null) return `${count}${since}.`
  return `${count}${since}. ${traitWords(trait.meaning, format)}: ${oftenWords(trait, format)} as among the others.`
}

function changeWords(change: number, migration: MigrationAnswer, format: Format): string {
  const day = format.day(migration.beforeDay)
  if (change === 0) return `as many as on ${day}`
  return `${format.count(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than on ${day}`
}
