import { goalGap } from '../../core/goalGap'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { gapKind, type GoalCell, goalVerdict } from './goalWords'
import css from './Goal.module.css'

interface GoalLineProps {
  readonly cell: GoalCell
  readonly value: number | null
  readonly target: number
}

/** "goal 95.0%, 2.4 pts short". */
export function GoalLine({ cell, value, target }: GoalLineProps) {
  const format = useFormat()
  const gap = goalGap(value, target, cell.goal ?? 'up')
  const verdict = goalVerdict(cell, value, target, format)
  return (
    <>
      goal <Figure metric={`${cell.metric}-goal`} kind={cell.kind} value={target} />,{' '}
      <span className={css['verdict']} data-missed={gap > 0 || undefined}>
        <Figure
          metric={`${cell.metric}-goal-gap`}
          kind={gapKind(cell.kind)}
          value={gap}
          text={verdict}
          dash={verdict}
        />
      </span>
    </>
  )
}
