import type { Scope } from '../../core/scope'
import type { IntakeAnswer } from '../../state/answers'
import { useEngineStatus } from '../../state/engineContext'
import { Figure } from '../../ui/Figure'
import { packFingerprint, scopeSentence } from './boardScope'

interface BoardFootProps {
  readonly scope: Scope
  readonly intake: IntakeAnswer | undefined
}

/** Whose figures a page shows and what they were made from. */
export function BoardFoot({ scope, intake }: BoardFootProps) {
  const status = useEngineStatus()
  return (
    <>
      <span>{scopeSentence(scope, status)}.</span>
      {intake !== undefined && (
        <span>
          Data version {status.dataVersion}: <Figure metric="data-sales" kind="count" value={intake.sales} /> sales,{' '}
          <Figure metric="data-credits" kind="count" value={intake.credits} /> credits of{' '}
          <Figure metric="data-accounts" kind="count" value={intake.accounts} /> accounts
          {status.failures.length > 0 && ', not every source read to its end'}; fingerprint{' '}
          {packFingerprint(scope, intake, status.company)}
        </span>
      )}
    </>
  )
}
