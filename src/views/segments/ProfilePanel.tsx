import type { UseQueryResult } from '@tanstack/react-query'
import { Users } from 'lucide-react'

import type { RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import type { ProfileAnswer, SegmentTrait } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useAccountsLink } from '../../state/useAccountsLink'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'
import { SegmentExpected } from './SegmentExpected'
import { LiftTable } from './LiftTable'
import { traitId } from '../../core/traitId'
import { traitWords } from '../../ui/traitWords'

interface ProfilePanelProps {
  readonly profile: UseQueryResult<ProfileAnswer>
  readonly segment: RfmSegment
  readonly scope: Scope
}

/** Rows that are drawn; the table has all. */
const SHOWN = 10

/** What marks the selected segment against all other accounts. */
export function ProfilePanel({ profile, segment: asked, scope }: ProfilePanelProps) {
  const format = useFormat()
  const linkTo = useAccountsLink()
  const behind = useBehindLink()
  const answer = profile.data
  const segment = answer?.segment ?? asked
  const comparable = answer !== undefined && answer.segmentUnits > 0 && answer.restUnits > 0
  return (
    <Panel
      headlineLines={[2, 2]}
      span={5}
      kicker={`Profile of ${segment}, share of accounts with the trait, against all others`}
      headline={answer === undefined ? null : headlineOf(answer, segment, format)}
      working={
        comparable
          ? {
              ...workingOf(answer, segment, format),
              behind: shownTraits(answer).map((trait) =>
                behind(
                  `${traitWords(trait.meaning, format)}, ${format.count(trait.inSegment)} of ${format.count(trait.segmentKnown)}`,
                  'trait-segment-share',
                  `${segment}:${traitId(trait.meaning)}`,
                ),
              ),
              accounts: [linkTo(`${segment}, ${format.count(answer.segmentUnits)}`, { rfm: [segment] })],
            }
          : null
      }
      table={comparable ? <TraitTable answer={answer} format={format} /> : undefined}
      note={
        comparable
          ? `Lift with 95% interval, ${format.count(answer.traits.length)} ${answer.traits.length === 1 ? 'trait' : 'traits'} tested and corrected for it; grey and hollow is not proven. Right: ${segment} v others, of those where it is known. Correlation, not cause.`
          : undefined
      }
      pending={profile.isPending}
      height={418}
      stale={profile.isPlaceholderData ? `Comparing ${asked} with the others` : null}
      error={profile.error}
      onRetry={() => void profile.refetch()}
    >
      {answer !== undefined &&
        (comparable && answer.traits.length > 0 ? (
          <LiftTable segment={segment} traits={shownTraits(answer)} />
        ) : (
          <EmptyState icon={<Users />}>{nothingToCompare(answer, segment)}</EmptyState>
        ))}
      {answer !== undefined && answer.segmentUnits > 0 && <SegmentExpected scope={scope} segment={segment} />}
    </Panel>
  )
}

/** The strongest traits, those that are proven first, from the most over-represented to the least. */
function shownTraits(answer: ProfileAnswer): readonly SegmentTrait[] {
  const lift = (trait: SegmentTrait) => trait.lift ?? Number.POSITIVE_INFINITY
  return answer.traits.slice(0, SHOWN).toSorted((a, b) => (lift(a) < lift(b) ? 1 : -1))
}

function nothingToCompare(answer: ProfileAnswer, segment: RfmSegment): string {
  if (answer.segmentUnits === 0) return `No account that ever ordered is in ${segment}. Select another segment.`
  if (answer.restUnits === 0) return `Every account is in ${segment}: there are no others to compare with.`
  return 'No trait is known of five accounts or more, so nothing can be compared.'
}

function headlineOf(answer: ProfileAnswer, segment: RfmSegment, format: Format): string {
  const best = bestTrait(answer)
  if (best === null) return answer.segmentUnits === 0 ? `Nobody in ${segment}` : `No trait sets ${segment} apart`
  return `${traitWords(best.meaning, format)}: ${oftenWords(best, format)} as elsewhere`
}

/** The strongest proven trait that the segment has more often, else the strongest it has less often; null when none is proven. */
export function bestTrait(answer: ProfileAnswer): SegmentTrait | null {
  const proven = answer.traits.filter((trait) => trait.proven && trait.lift !== null)
  return proven.find((trait) => (trait.lift ?? 0) > 1) ?? proven[0] ?? null
}

/** "3.6 × as often", "less than a tenth as often". */
export function oftenWords({ lift }: SegmentTrait, format: Format): string {
  if (lift !== null && lift < 0.1) return 'less than a tenth as often'
  return `${format.ratio(lift)} as often`
}

function workingOf(answer: ProfileAnswer, segment: RfmSegment, format: Format): WorkingSheet {
  const best = answer.traits[0]
  return {
    title: `Lift of a trait in ${segment}`,
    definition:
      'Share of the segment’s accounts with the trait ÷ share of all other accounts with it. Only accounts with an order, and of them those of which the trait is known. Katz’s 95% interval on the logarithm, Fisher’s exact p, Benjamini–Hochberg at 5% over all traits.',
    formula: 'lift = (a ÷ n₁) ÷ (b ÷ n₂) · interval = lift × e^(±1.96·√(1/a − 1/n₁ + 1/b − 1/n₂))',
    inputs:
      best === undefined
        ? []
        : [
            { label: traitWords(best.meaning, format), value: 'strongest' },
            { label: segment, value: partOf(['a', best.inSegment], ['n₁', best.segmentKnown], format) },
            { label: 'Others', value: partOf(['b', best.inRest], ['n₂', best.restKnown], format) },
            {
              label: '95% interval',
              value: exactly.several(
                [
                  ['from', exactly.decimal(format, best.liftLow)],
                  ['to', exactly.decimal(format, best.liftHigh)],
                ],
                ' – ',
              ),
            },
            { label: 'p, corrected', value: exactly.decimal(format, best.adjusted, 4) },
            { label: 'Lift', value: exactly.decimal(format, best.lift), result: true },
          ],
  }
}

/** "10 of 13". */
function partOf(part: readonly [string, number], whole: readonly [string, number], format: Format) {
  const named = ([name, count]: readonly [string, number]) => [name, exactly.count(format, count)] as const
  return exactly.several([named(part), named(whole)], ' of ')
}

function TraitTable({ answer, format }: { readonly answer: ProfileAnswer; readonly format: Format }) {
  const columns: readonly Column<SegmentTrait>[] = [
    { id: 'trait', head: 'Trait', rowHead: true, cell: (trait) => traitWords(trait.meaning, format) },
    {
      id: 'segment',
      head: 'In segment',
      numeric: true,
      cell: (trait) => `${format.count(trait.inSegment)} of ${format.count(trait.segmentKnown)}`,
    },
    {
      id: 'rest',
      head: 'Others',
      numeric: true,
      cell: (trait) => `${format.count(trait.inRest)} of ${format.count(trait.restKnown)}`,
    },
    { id: 'lift', head: 'Lift', numeric: true, cell: (trait) => format.decimal(trait.lift) },
    {
      id: 'interval',
      head: '95% interval',
      numeric: true,
      cell: (trait) =>
        trait.liftLow === null ? '–' : `${format.decimal(trait.liftLow)}–${format.decimal(trait.liftHigh)}`,
    },
    { id: 'p', head: 'p, corrected', numeric: true, cell: (trait) => format.decimal(trait.adjusted, 4) },
  ]
  return (
    <LedgerTable
      label="All traits tested"
      height="working"
      columns={columns}
      rows={answer.traits}
      rowId={(trait) => traitId(trait.meaning)}
    />
  )
}
