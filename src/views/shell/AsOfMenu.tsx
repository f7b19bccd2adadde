import { Popover } from '@mantine/core'
import { ChevronDown, History } from 'lucide-react'
import { useState } from 'react'

import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import { dayOfIso, isoOfDay } from '../../state/isoDay'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useFormat } from '../../ui/FormatContext'
import { Pill } from '../../ui/Pill'
import css from './ScopeMenu.module.css'
import type { ShellFacts } from './shellFacts'
import { TimeMachine } from './TimeMachine'

/** The day everything is shown as of: any day of the history, dragged, replayed or chosen; month ends at one press. */
export function AsOfMenu({ facts }: { readonly facts: ShellFacts }) {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const [opened, setOpened] = useState(false)
  const choose = (asOfDay: number | null) => {
    setScope({ ...scope, asOfDay: asOfDay === facts.newestDay ? null : asOfDay })
    setOpened(false)
  }
  const day = scope.asOfDay ?? facts.newestDay
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Pill
          data-shortcut="as-of"
          look={scope.asOfDay === null ? 'default' : 'wash'}
          onClick={() => setOpened(!opened)}
        >
          <History size={14} aria-hidden="true" />
          <span data-part="prefix">As of</span>
          {format.day(day)}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label="As-of day">
        {day !== null && facts.oldestDay !== null && facts.newestDay !== null && (
          <TimeMachine
            oldest={facts.oldestDay}
            newest={facts.newestDay}
            day={day}
            onMove={(to, begins) =>
              setScope((now) => ({ ...now, asOfDay: to === facts.newestDay ? null : to }), begins ? 'push' : 'replace')
            }
          />
        )}
        <AsOfForm key={day} facts={facts} day={day} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface AsOfFormProps {
  readonly facts: ShellFacts
  readonly day: number | null
  readonly onChoose: (day: number | null) => void
}

function AsOfForm({ facts, day, onChoose }: AsOfFormProps) {
  const format = useFormat()
  const [draft, setDraft] = useState(day === null ? '' : isoOfDay(day))
  const chosen = dayOfIso(draft)
  const inHistory =
    chosen !== null &&
    (facts.oldestDay === null || chosen >= facts.oldestDay) &&
    (facts.newestDay === null || chosen <= facts.newestDay)
  return (
    <form
      className={css['menu']}
      onSubmit={(event) => {
        event.preventDefault()
        if (inHistory) onChoose(chosen)
      }}
    >
      <Field name="Show everything as of" metric="set-as-of">
        <input
          type="date"
          value={draft}
          min={facts.oldestDay === null ? undefined : isoOfDay(facts.oldestDay)}
          max={facts.newestDay === null ? undefined : isoOfDay(facts.newestDay)}
          onChange={(event) => setDraft(event.target.value)}
        />
      </Field>
      {chosen !== null && !inHistory && (
        <p className={css['trouble']} role="alert">
          The orders run from {format.day(facts.oldestDay)} to {format.day(facts.newestDay)}: choose a day between.
        </p>
      )}
      <Button submits look="primary" small disabled={!inHistory}>
        Show {format.day(chosen)}
      </Button>
      <div className={css['quick']}>
        <Button small look="quiet" onClick={() => onChoose(null)}>
          Newest order
        </Button>
        {monthEnds(facts.oldestDay, facts.newestDay).map((end) => (
          <Button key={end} small look="quiet" onClick={() => onChoose(end)}>
            {format.day(end)}
          </Button>
        ))}
      </div>
      <p className={css['note']}>
        Orders are taken as they were known on that day. Owners, attributes and merges are those of today.
      </p>
    </form>
  )
}

/** The last days of the up to six months that ended before the newest day, newest first. */
function monthEnds(oldest: number | null, newest: number | null): number[] {
  if (oldest === null || newest === null) return []
  const month = monthOfDay(newest)
  return Array.from({ length: 6 }, (_, i) => firstDayOfMonth(month - i) - 1).filter((day) => day >= oldest)
}
