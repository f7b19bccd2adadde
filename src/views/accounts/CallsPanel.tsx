import { Phone, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { KeptOutcome } from '../../core/workspace/workspace'
import type { AccountAnswer } from '../../state/answers'
import { useCallLog } from '../../state/useCallLog'
import { usePreferences } from '../../state/usePreferences'
import { Button } from '../../ui/Button'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { isTextField } from '../../ui/isTextField'
import { LedgerTable } from '../../ui/LedgerTable'
import { LogCall } from '../../ui/LogCall'
import { Panel } from '../../ui/Panel'
import { UndoButton } from '../../ui/UndoButton'

/** The calls that were logged for the account, and how to log one. */
export function CallsPanel({ answer: { row, frame } }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const { callsOf, log, remove, lastStep } = useCallLog()
  const [opened, setOpened] = useState(false)
  useCallKey(() => setOpened(true))
  const calls = callsOf(row.key, frame.asOfDay)
  const name = row.name === '' ? row.id : row.name
  return (
    <Panel
      kicker="Calls, as logged in this workspace"
      headline={headlineOf(calls, format)}
      note="Press L to log a call. From 20 calls on that are 90 days old, Churn measures what calls save."
      actions={
        <>
          <UndoButton step={lastStep} />
          <LogCall
            name={name}
            today={frame.asOfDay}
            opened={opened}
            onOpened={setOpened}
            onLog={(result, day, text) => log({ account: row.key, day, result, text }, name)}
          >
            <Button small look="primary" data-log-call="" icon={<Phone />} onClick={() => setOpened(!opened)}>
              Log a call
            </Button>
          </LogCall>
        </>
      }
    >
      {calls.length > 0 && (
        <LedgerTable
          label="Calls"
          columns={[
            {
              id: 'day',
              head: 'Day',
              rowHead: true,
              numeric: false,
              metric: 'call-day',
              kind: 'day',
              figure: ({ day }) => ({ value: day, at: { account: row.key } }),
            },
            { id: 'result', head: 'What came of it', cell: ({ result }) => CALL_RESULT_WORDS[result] },
            { id: 'text', head: 'In words', cell: ({ text }) => <bdi>{text === '' ? '–' : text}</bdi> },
            {
              id: 'remove',
              head: <span className="visually-hidden">Remove</span>,
              label: 'Remove',
              cell: (call) => (
                <IconButton
                  label={`Remove the call of ${format.day(call.day)}`}
                  icon={<X />}
                  onClick={() => remove(call, name)}
                />
              ),
            },
          ]}
          rows={calls}
          rowId={({ id }) => id}
          height="dense"
        />
      )}
    </Panel>
  )
}

function headlineOf([last]: readonly KeptOutcome[], format: Format): string {
  return last === undefined
    ? 'No call is logged'
    : `${CALL_RESULT_WORDS[last.result]}, by the call of ${format.day(last.day)}`
}

/** L inside of the drawer, where single keys are switched on. */
function useCallKey(open: () => void) {
  const { singleKeys } = usePreferences()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!singleKeys || event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element) || isTextField(event.target)) return
      const drawer = event.target.closest('[role="dialog"]')
      if (drawer === null) return
      event.preventDefault()
      // The form hangs from the button, and is not there while the button is out of sight.
      drawer.querySelector('[data-log-call]')?.scrollIntoView({ block: 'center' })
      open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys, open])
}
