import type { ScenarioAnswer } from '../../state/answers'
import { Field } from '../../ui/Field'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { assumedSentence } from './scenarioWords'
import css from './ScenariosView.module.css'
import { ASSUMED_ENDS, type AssumedNumber } from './useAssumed'
import type { Assumable, Assumed } from './whatIf'

interface AssumedPanelProps {
  readonly answer: ScenarioAnswer
  /** The rates that the data cannot tell. */
  readonly missing: readonly Assumable[]
  readonly numbers: readonly AssumedNumber[]
  readonly assumed: Assumed
}

const FIELDS: Readonly<Record<Assumable, { readonly name: string; readonly metric: string }>> = {
  yearlyLoss: { name: 'Accounts lost a year, %', metric: 'set-yearly-loss' },
  newAYear: { name: 'Accounts won a year', metric: 'set-won' },
  marginShare: { name: 'Margin, %', metric: 'own-margin-share' },
}

/** Asks for the rates that the data cannot tell, so that the sliders can be moved; nothing is filled in beforehand. */
export function AssumedPanel({ answer, missing, numbers, assumed }: AssumedPanelProps) {
  const format = useFormat()
  const isSaid = missing.every((rate) => assumed[rate] !== null)
  return (
    <Panel
      span={7}
      kicker="What if, on rates that your data cannot tell"
      headline={isSaid ? assumedSentence(missing, assumed, format) : 'Your own rates are not all known'}
      note={`Yours, over ${format.window(answer.window)}: ${missing.includes('marginShare') ? 'orders a year and average order' : 'orders a year, average order and margin'}. Claims stay untested: what is assumed proves nothing.`}
    >
      <p className={css['reason']}>{reasonOf(answer, missing, format.day(answer.frame.firstDay))}</p>
      <div className={css['assumed']}>
        {numbers
          .filter(({ id }) => missing.includes(id))
          .map(({ id, text, change }) => (
            <Field key={id} {...FIELDS[id]}>
              <input
                type="number"
                inputMode="decimal"
                min={0}
                max={ASSUMED_ENDS[id].most}
                step="any"
                value={text}
                aria-invalid={text !== '' && assumed[id] === null}
                onChange={({ target }) => change(target.value)}
              />
            </Field>
          ))}
      </div>
      {numbers.some(({ id, text }) => missing.includes(id) && text !== '' && assumed[id] === null) && (
        <p className={css['own']} role="alert">
          A share is a number from 0 to 95, and accounts are a number from 0.
        </p>
      )}
    </Panel>
  )
}

function reasonOf({ covered }: ScenarioAnswer, missing: readonly Assumable[], firstDay: string): string {
  const history = covered
    ? ''
    : `Accounts that bought in one year and not in the next are lost, and those that did not buy the year before are won: this needs orders of two full years, and the data begin on ${firstDay}. `
  const margin = missing.includes('marginShare') ? 'Sales have no known margin. ' : ''
  return `${history}${margin}Say what to assume, and the sliders work.`
}
