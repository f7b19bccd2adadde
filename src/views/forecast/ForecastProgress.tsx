import { useEngineFact } from '../../state/engineContext'
import { ProgressLine } from '../../ui/ProgressLine'

/** How far the models' calculation is; nothing while it rests. */
export function ForecastProgress() {
  const modelling = useEngineFact('modelling')
  if (modelling === null) return null
  return <ProgressLine label={modelling.stage} done={modelling.done} total={modelling.total} />
}
