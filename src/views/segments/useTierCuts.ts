import { useMemo } from 'react'

import { useUrlSearch, type HistoryEntry } from '../../state/useUrlSearch'
import { cutsOfText, textOfCuts, USUAL_CUTS, type TierCuts } from './tierCuts'

/** The tier cuts in the URL (`cut` and `at`; absent while they are the usual ones) and their setter. */
export function useTierCuts(): readonly [TierCuts, (cuts: TierCuts, entry?: HistoryEntry) => void] {
  const [search, changeSearch] = useUrlSearch()
  const by = search['cut']?.[0]
  const text = search['at']?.[0]
  const cuts = useMemo(() => cutsOfText(by, text), [by, text])
  const setCuts = (next: TierCuts, entry?: HistoryEntry) =>
    changeSearch((previous) => {
      const rest = Object.entries(previous).filter(([key]) => key !== 'cut' && key !== 'at')
      const usual = next.by === USUAL_CUTS.by && textOfCuts(next) === textOfCuts(USUAL_CUTS)
      const own = usual ? {} : { cut: [next.by], at: [textOfCuts(next)] }
      return { ...Object.fromEntries(rest), ...own }
    }, entry)
  return [cuts, setCuts]
}
