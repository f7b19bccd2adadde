import { useNavigate } from '@tanstack/react-router'

import { afterFrame } from '../../charts/afterFrame'
import { scopePart } from '../../state/scopeSearch'
import { searchOfUnknown } from '../../state/search'
import type { Place } from './places'

/**
 * Goes to a place under the scope in force, once the next frame has shown what was pressed: a screen of many panels takes longer
 * to draw than a press should wait. `then`: called as it goes.
 */
export function useGoTo(): (to: Place['to'] | '/board', then?: () => void) => void {
  const navigate = useNavigate()
  return (to, then) => {
    afterFrame(() => {
      void navigate({ to, search: (previous) => scopePart(searchOfUnknown(previous)) })
      then?.()
    })
  }
}
