import { Info } from 'lucide-react'

import css from './ChartNames.module.css'
import { FigureName } from './FigureName'
import { walkButtons } from './walkButtons'

/** What a chart draws, as it is called there: `{ 'Logo churn': 'logo-churn-month' }`, each with its id in docs/metrics.md. */
export interface ChartNamesProps {
  readonly of: Readonly<Record<string, string>>
}

/** The names of a chart's series and axes as text below it: a press opens what one means. One stop of Tab, arrows go on. */
export function ChartNames({ of }: ChartNamesProps) {
  return (
    <div
      role="toolbar"
      className={css['names']}
      aria-label="Drawn here"
      data-legend=""
      tabIndex={-1}
      onKeyDown={walkButtons}
    >
      <Info className={css['mark']} size={12} aria-hidden="true" />
      {Object.entries(of).map(([name, metric], place) => (
        <FigureName key={name} metric={metric} skipped={place > 0}>
          {name}
        </FigureName>
      ))}
    </div>
  )
}
