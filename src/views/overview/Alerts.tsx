import type { Scope } from '../../core/scope'
import type { KpisAnswer } from '../../state/answers'
import { useDismissals } from '../../state/useDismissals'
import { useFormat } from '../../ui/FormatContext'
import { AlertList, AlertsToCome } from './AlertList'
import { useAlerts } from './useAlerts'

interface AlertsProps {
  readonly scope: Scope
  readonly kpis: KpisAnswer | undefined
}

/** The findings of the overview; those that were set aside stay away until their figure changes. */
export function Alerts({ scope, kpis }: AlertsProps) {
  const format = useFormat()
  const alerts = useAlerts(scope, kpis)
  const { isDismissed, dismiss, restore } = useDismissals(scope)
  const hidden = alerts.filter(isDismissed)
  if (kpis === undefined) return <AlertsToCome />
  return (
    <AlertList
      alerts={alerts.filter((alert) => !isDismissed(alert))}
      since={kpis.frame.previousCovered ? format.window(kpis.frame.previous) : null}
      onDismiss={dismiss}
      dismissed={hidden.length}
      onRestore={() => restore(hidden)}
    />
  )
}
