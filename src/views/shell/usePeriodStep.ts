import { besidePeriod } from '../../core/besidePeriod'
import { useScope } from '../../state/useScope'
import type { ShellFacts } from './shellFacts'

/** Goes to the period right before or after the reported one; nothing happens where the data end. */
export function usePeriodStep({ oldestDay, newestDay }: ShellFacts): (step: -1 | 1) => void {
  const [scope, setScope] = useScope()
  return (step) => {
    if (oldestDay === null || newestDay === null) return
    const asOfDay = besidePeriod(scope, step, oldestDay, newestDay)
    if (asOfDay !== scope.asOfDay) setScope({ ...scope, asOfDay })
  }
}
