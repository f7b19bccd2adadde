import type { EconomicsAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { KpiTile } from '../../ui/KpiTile'
import { ShareBar } from '../../ui/ShareBar'
import type { WorkingSheet } from '../../ui/Working'
import { WorkingTool } from '../../ui/WorkingTool'

interface EconomicsTilesProps {
  readonly economics: EconomicsAnswer
  readonly stale: boolean
  /** Opens the accounts and orders behind a figure, by its id. */
  readonly onWorking?: (figure: string) => void
}

/** What new accounts bring for what they cost, and when they have brought it: two cells of the strip; none without costs. */
export function EconomicsTiles({ economics, stale, onWorking }: EconomicsTilesProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const { gap, total, cohorts, horizonMonths } = economics
  if (gap !== null || total === null) return null
  const { payback, ratio, seenShare, withExpected } = total
  const notYet = cohorts.filter((cohort) => cohort.payback?.age === null).length
  return (
    <>
      <KpiTile
        label={`LTV : CAC, ${horizonMonths} months`}
        metric="ltv-cac"
        kind="ratio"
        value={ratio}
        unknown="Nothing was spent to win these accounts."
        stale={stale}
        {...(onWorking === undefined ? {} : { onOpen: () => onWorking('ltv-cac') })}
        bar={
          withExpected === null ? undefined : (
            <ShareBar share={1 - withExpected.share} expected={withExpected.share} width={136} />
          )
        }
        was={
          <>
            <Figure metric="ltv-seen-share" kind="percent-whole" value={seenShare} /> of these months seen; LTV so far{' '}
            <Figure metric="ltv" kind="money" value={total.ltv} />, CAC{' '}
            <Figure metric="cac" kind="money" value={total.cac} />
            {withExpected !== null && (
              <>
                ; with what is expected{' '}
                <Figure metric="ltv-cac-with-expected" kind="ratio" value={withExpected.ratio} />,{' '}
                <Figure metric="ltv-expected-share" kind="percent-whole" value={withExpected.share} /> of it predicted
              </>
            )}
          </>
        }
      />
      <KpiTile
        label="CAC payback"
        tool={
          <WorkingTool
            sheet={{ ...paybackSheet(economics, format), behind: [behind('Its margin and its costs', 'ltv-cac')] }}
          />
        }
        metric="cac-payback"
        kind="count"
        value={payback?.age ?? null}
        unit={payback?.age === 1 ? 'month' : 'months'}
        dash="not yet"
        unknown={`Not reached in the ${format.count((payback?.seen ?? -1) + 1)} months that are seen.`}
        stale={stale}
        was={
          <>
            <Figure metric="cac-not-yet-cohorts" kind="count" value={notYet} /> of {format.count(cohorts.length)}{' '}
            {cohorts.length === 1 ? 'cohort' : 'cohorts'} not yet
          </>
        }
      />
    </>
  )
}

/** The two cells while nothing is known, where costs were named. */
export function EconomicsToCome() {
  const pending = { value: null, pending: true }
  return (
    <>
      <KpiTile label="LTV : CAC" metric="ltv-cac" kind="ratio" {...pending} />
      <KpiTile label="CAC payback" metric="cac-payback" kind="count" {...pending} />
    </>
  )
}

function paybackSheet({ total }: EconomicsAnswer, format: Format): WorkingSheet {
  const payback = total?.payback ?? null
  return {
    title: 'CAC payback',
    definition:
      'The first whole month, 0 being that of the first sale, in which the margin so far reaches the cost of acquisition, both summed over the cohorts that are known that long. Never extrapolated.',
    formula: 'first k with Σ margin up to month k ≥ Σ cost of acquisition',
    inputs: [
      { label: 'Accounts whose cost is known', value: exactly.count(format, total?.accounts ?? null) },
      { label: 'CAC, mean', value: exactly.moneyFull(format, total?.cac ?? null) },
      { label: 'Months that are seen', value: exactly.count(format, payback === null ? null : payback.seen + 1) },
      {
        label: 'Month of payback',
        value: payback?.age == null ? 'not yet' : format.count(payback.age),
        result: true,
      },
    ],
  }
}
