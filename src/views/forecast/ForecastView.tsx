import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Sheet } from '../../ui/Sheet'
import { CalibrationPanel } from './CalibrationPanel'
import { ForecastSettingsBar } from './ForecastSettingsBar'
import { forecastHeadline, forecastLede } from './forecastWords'
import { GatePanel } from './GatePanel'
import { HistoryPanel } from './HistoryPanel'
import { ModelsPanel } from './ModelsPanel'
import { NewCustomersPanel } from './NewCustomersPanel'
import { ParametersPanel } from './ParametersPanel'
import { ReportCardPanel } from './ReportCardPanel'
import { TotalPanel } from './TotalPanel'
import { TrackingPanel } from './TrackingPanel'

/** The forecast screen: what accounts will bring, how sure that is, and how the same model did on what it had not seen. */
export function ForecastView() {
  const format = useFormat()
  const [scope] = useScope()
  const query = useAnswer('forecast', { scope })
  const answer = query.data
  const report = answer?.report ?? undefined
  const of = { query, answer, report }
  return (
    <>
      <PageHead
        title="Forecast"
        ledeLines={[2, 3]}
        headline={answer === undefined ? (query.error === null ? null : 'Forecast') : forecastHeadline(answer, format)}
        lede={answer === undefined ? '' : forecastLede(answer, format)}
      />
      <ForecastSettingsBar settings={answer?.settings} />
      {answer?.report === null ? (
        <Sheet>
          <GatePanel {...of} answer={answer} />
          <HistoryPanel {...of} />
        </Sheet>
      ) : (
        <Sheet>
          <TotalPanel {...of} />
          <CalibrationPanel {...of} />
          <ReportCardPanel {...of} />
          <TrackingPanel {...of} />
          <HistoryPanel {...of} />
          <ModelsPanel {...of} />
          <ParametersPanel {...of} />
          <NewCustomersPanel {...of} />
        </Sheet>
      )}
    </>
  )
}
