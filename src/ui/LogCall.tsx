import { Popover } from '@mantine/core'
import { type ReactElement, useState } from 'react'

import { CALL_RESULTS, type CallResult } from '../core/workspace/callResult'
import { Button } from './Button'
import { CALL_RESULT_WORDS } from './callResultWords'
import { Field } from './Field'
import css from './LogCall.module.css'

interface LogCallProps {
  /** The account's name. */
  readonly name: string
  /** The day that is offered, and the last that may be chosen: civil, since 1970. */
  readonly today: number
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onLog: (result: CallResult, day: number, text: string) => void
  /** The button it hangs from. */
  readonly children: ReactElement
}

/** Asks what came of a call, on which day, and for a few words if there is more to say. */
export function LogCall({ opened, onOpened, children, ...rest }: LogCallProps) {
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={`Log a call to ${rest.name}`}>
        <CallForm {...rest} onDone={() => onOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface CallFormProps extends Pick<LogCallProps, 'name' | 'today' | 'onLog'> {
  readonly onDone: () => void
}

function CallForm({ name, today, onLog, onDone }: CallFormProps) {
  const [result, setResult] = useState<CallResult | null>(null)
  const [date, setDate] = useState(isoDate(today))
  const [text, setText] = useState('')
  const day = Date.parse(date) / DAY_MS
  const isDay = day >= 0 && day <= today
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isDay || result === null) return
        onLog(result, day, text.trim())
        onDone()
      }}
    >
      <p className={css['head']}>
        Call to <bdi>{name}</bdi>
      </p>
      <fieldset className={css['results']}>
        <legend>What came of it</legend>
        {CALL_RESULTS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="call-result"
              checked={result === one}
              data-autofocus={(result ?? CALL_RESULTS[0]) === one || undefined}
              onChange={() => setResult(one)}
            />
            {CALL_RESULT_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <Field name="Day of the call" metric="set-call-day">
        <input type="date" value={date} max={isoDate(today)} onChange={(event) => setDate(event.target.value)} />
      </Field>
      <Field name="In a few words (optional)">
        <input value={text} maxLength={300} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button submits look="primary" small disabled={!isDay || result === null}>
        Log the call
      </Button>
    </form>
  )
}

const DAY_MS = 86_400_000

/** "2011-12-09" of a civil day, which a date field counts from midnight UTC. */
function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
