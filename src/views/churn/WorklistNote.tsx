import type { WorklistAnswer } from '../../state/answers'
import { Figure } from '../../ui/Figure'

/** How many are listed of how many, what they brought, and how to log a call. */
export function WorklistNote({ answer }: { readonly answer: WorklistAnswer }) {
  return (
    <>
      {answer.rows.length} of <Figure metric="worklist-accounts" kind="count" value={answer.eligible} /> accounts, which
      brought <Figure metric="worklist-value-12" kind="money" value={answer.value12} /> of {answer.frame.basis} in the
      last 12 months.{' '}
      {answer.rankedBy === 'loss'
        ? `At stake and expected loss are estimates, not booked ${answer.frame.basis}.`
        : 'Ranked by what is known: there is no risk to rank by, and “How good is the risk?” says why.'}{' '}
      Press L on a row to log a call.
    </>
  )
}
