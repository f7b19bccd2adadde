import { useState } from 'react'

import type { Scope } from '../../core/scope'
import { saveFile } from '../../export/saveFile'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import type { CallLog } from '../../state/useCallLog'
import { worklistCsv } from './worklistCsv'

interface WorklistExport {
  readonly run: () => void
  readonly running: boolean
  /** What was saved, or why not. */
  readonly said: string
}

/** Saves the whole call list, however much of it is on screen, as a CSV file whose name tells how many rows it has. */
export function useWorklistExport(scope: Scope, { callsOf }: CallLog): WorklistExport {
  const engine = useEngine()
  const [running, setRunning] = useState(false)
  const [said, setSaid] = useState('')
  const save = async () => {
    const list = await engine.ask('worklist', { scope, count: Number.MAX_SAFE_INTEGER })
    const { asOfDay } = list.frame
    const name = `call-list-${isoOfDay(asOfDay)}-${list.rows.length}-rows.csv`
    saveFile(
      name,
      worklistCsv(list, (account) => callsOf(account, asOfDay)[0]),
      'text/csv',
    )
    return name
  }
  const run = () => {
    setRunning(true)
    setSaid('')
    save()
      .then(
        (name) => setSaid(`Saved ${name}.`),
        (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => setRunning(false))
  }
  return { run, running, said }
}
