import type { Scope } from '../../core/scope'
import { useGoals } from '../../state/useGoals'
import { GoalLine } from './GoalLine'
import { GoalTool } from './GoalTool'
import type { GoalCell } from './goalWords'

/** What a cell shows of its goal under a scope: the line in it, and the button that sets it. */
export function useGoalOf(scope: Scope) {
  const goals = useGoals(scope)
  return (cell: GoalCell, value: number | null) => {
    const goal = goals.goalOf(cell.metric)
    return {
      goal: goal !== null && <GoalLine cell={cell} value={value} target={goal.target} />,
      tool: (
        <GoalTool
          cell={cell}
          target={goal?.target ?? null}
          onSet={(target) => goals.set(cell.metric, target, cell.label)}
          onRemove={() => goal !== null && goals.remove(goal, cell.label)}
        />
      ),
    }
  }
}
