import { useEngineFact } from '../../state/engineContext'
import { useAnswer } from '../../state/useAnswer'
import { useBehind } from '../../state/useBehind'
import { useEconomics } from '../../state/useEconomics'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Sheet } from '../../ui/Sheet'
import { Alerts } from './Alerts'
import { BoardLink } from './BoardLink'
import { ChurnTrendPanel } from './ChurnTrendPanel'
import { ConcentrationPanel } from './ConcentrationPanel'
import { EconomicsTiles, EconomicsToCome } from './EconomicsTiles'
import { ExpectedWorth } from './ExpectedWorth'
import { KpiCells } from './KpiCells'
import { useGoalOf } from './useGoalOf'
import { MovementPanel } from './MovementPanel'
import { MoversPanel } from './MoversPanel'
import { overviewHeadline, overviewLede } from './overviewWords'
import { SegmentWorthPanel } from './SegmentWorthPanel'
import { UnavailablePanel } from './UnavailablePanel'
import { WhyPanel } from './WhyPanel'

/** The executive's screen: are we keeping customers, and what moved. */
export function OverviewView() {
  const format = useFormat()
  const [scope] = useScope()
  const goalOf = useGoalOf(scope)
  const behind = useBehind()
  const openWorking = (figure: string) => behind.open({ figure, at: '', account: null })
  const kpis = useAnswer('kpis', { scope })
  const states = useAnswer('states', { scope })
  const movement = useAnswer('movement', { scope })
  const trend = useAnswer('churnTrend', { scope })
  const concentration = useAnswer('concentration', { scope })
  const worth = useAnswer('segmentWorth', { scope })
  const why = useAnswer('why', { scope })
  const economics = useEconomics({ scope, grain: null, offset: 'calendar' })
  const hasCosts = useEngineFact('sources').some(({ feeds }) => feeds.includes('costs'))
  return (
    <>
      <PageHead
        title="Overview"
        ledeLines={[2, 3]}
        headline={
          kpis.data === undefined ? (kpis.error === null ? null : 'Overview') : overviewHeadline(kpis.data, format)
        }
        lede={overviewLede(movement.data, states.data, format)}
        actions={<BoardLink />}
      />
      <Alerts scope={scope} kpis={kpis.data} />
      <KpiCells
        kpis={kpis}
        goalOf={goalOf}
        onWorking={openWorking}
        {...(hasCosts && { expectedRoom: 48 })}
        expected={
          kpis.data?.clv.mean != null && (
            <ExpectedWorth
              scope={scope}
              earned={kpis.data.clv.mean}
              room={hasCosts ? 40 : 64}
              onWorking={openWorking}
            />
          )
        }
      >
        {economics.data !== undefined ? (
          <EconomicsTiles economics={economics.data} stale={economics.isPlaceholderData} onWorking={openWorking} />
        ) : (
          hasCosts && <EconomicsToCome />
        )}
      </KpiCells>
      <Sheet>
        <MovementPanel movement={movement} />
        <WhyPanel why={why} />
        <ChurnTrendPanel trend={trend} />
        <ConcentrationPanel concentration={concentration} />
        <MoversPanel movement={movement} />
        <SegmentWorthPanel worth={worth} />
        <UnavailablePanel economics={economics.data} />
      </Sheet>
    </>
  )
}
