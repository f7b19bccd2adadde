import { createContext, use } from 'react'

import type { ChartColours as Colours } from './chartStyle'

const ChartColoursContext = createContext<Colours | null>(null)

/** Gives the charts below the colours of the scheme: `<ChartColours value={TOKENS[scheme]}>`. */
export const ChartColours = ChartColoursContext

/** The colours to draw in. Throws outside `ChartColours`. */
export function useChartColours(): Colours {
  const colours = use(ChartColoursContext)
  if (colours === null) throw new Error('A chart stands outside ChartColours: give it the tokens of the scheme.')
  return colours
}
