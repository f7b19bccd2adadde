import type { EconomicsAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { KpiTile } from '../../ui/KpiTile'
import { ShareBar } from '../../ui/ShareBar'

interface EconomicsTilesProps {
  readonly economics: EconomicsAnswer
  readonly stale: boolean
}

/** What new accounts bring for what they cost, and when they have brought it: two cells of the strip; none without costs. */
export function EconomicsTiles({ economics: { gap, total, cohorts, horizonMonths }, stale }: EconomicsTilesProps) {
  const format = useFormat()
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
