import type { SharedState } from '../../state/sharedWorkspace'
import type { Format } from '../../ui/format'

/** "Shared with your colleagues, saved 12:40." or what has not been sent, and why. */
export function sharedWords({ savedAtMs, unsent, trouble }: SharedState, format: Format): string {
  const changes = unsent === 1 ? '1 change' : `${format.count(unsent)} changes`
  const waiting = unsent === 0 ? '' : `Not yet sent: ${changes}.`
  if (trouble !== null) return `${waiting === '' ? 'Shared, but not looked up just now.' : waiting} ${trouble}`
  if (waiting !== '') return waiting
  if (savedAtMs === null) return 'Reading what your colleagues share.'
  const time = new Intl.DateTimeFormat(format.locale, { hour: '2-digit', minute: '2-digit' }).format(savedAtMs)
  return `Shared with your colleagues, saved ${time}.`
}
