import type { Scope } from '../../core/scope'
import type { FacedMatch, MergePreviewAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Skeleton } from '../../ui/Skeleton'
import { counted } from './dataWords'
import css from './MergeEffect.module.css'

interface MergeEffectProps {
  readonly pair: FacedMatch
  readonly scope: Scope
}

/** What merging the pair would make of the account, and of the figures of the company. */
export function MergeEffect({ pair, scope }: MergeEffectProps) {
  const format = useFormat()
  const { data, isPlaceholderData, error } = useAnswer('mergePreview', {
    scope,
    a: pair.a.account,
    b: pair.b.account,
  })
  if (error !== null) return <p className={css['effect']}>{error.message}</p>
  if (data === undefined || isPlaceholderData) return <Skeleton height={44} />
  if (data === null) return <p className={css['effect']}>One of the two is no account any more.</p>
  return (
    <div className={css['effect']} aria-live="polite">
      <p>
        <strong>After the merge: </strong>
        {mergedSentence(data, format)}
        {data.merged !== null && (
          <>
            {' '}
            Historical CLV <Figure metric="merged-clv" kind="money" value={data.merged.clv} unknown="It has no sale." />
            .
          </>
        )}
      </p>
      <p>
        <strong>Figures that move: </strong>
        {movedSentence(data, format)}
      </p>
    </div>
  )
}

const STATE_WORDS = { prospect: 'prospect', active: 'active', due: 'due', 'at-risk': 'at risk', churned: 'churned' }

function mergedSentence({ a, b, merged }: MergePreviewAnswer, format: Format): string {
  if (merged === null) return 'no account is left.'
  const told = (one: MergePreviewAnswer['a']) => (one?.state == null ? 'without sales' : STATE_WORDS[one.state])
  return `${counted(merged.sales, 'sale', format)}, ${told(merged)}; before, one was ${told(a)} and the other ${told(b)}.`
}

/** "gross retention from 69.4% to 70.2%": the figures whose print changes, or that none does. */
function movedSentence({ before, after }: MergePreviewAnswer, format: Format): string {
  const moved = FIGURES.flatMap(({ id, name, kind }) => {
    const [was, becomes] = [format.figure(kind, before[id]), format.figure(kind, after[id])]
    return was === becomes ? [] : [`${name} from ${was} to ${becomes}`]
  })
  return moved.length === 0 ? 'none, as printed.' : `${moved.join(', ')}.`
}

const FIGURES = [
  { id: 'accounts', name: 'accounts that bought', kind: 'count' },
  { id: 'openAccounts', name: 'open accounts', kind: 'count' },
  { id: 'nrr', name: 'net revenue retention', kind: 'percent' },
  { id: 'grr', name: 'gross revenue retention', kind: 'percent' },
  { id: 'logoChurnMonthly', name: 'monthly logo churn', kind: 'percent' },
  { id: 'repeatRate', name: 'repeat rate', kind: 'percent' },
  { id: 'clvMean', name: 'mean CLV', kind: 'money' },
] as const
