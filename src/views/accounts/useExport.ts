import { useState } from 'react'

import { saveFile } from '../../export/saveFile'
import type { AccountRow, AccountsQuestion, Frame } from '../../state/answers'
import { isoOfDay } from '../../state/isoDay'
import { useEngine } from '../../state/engineContext'
import { accountsCsv } from './accountsCsv'

/** Rows asked for at once: enough to be quick, few enough not to hold up the screen. */
const BATCH = 5000

interface Export {
  readonly run: () => void
  readonly running: boolean
  /** A sentence, when the last export failed. */
  readonly trouble: string | null
}

/** Saves all rows of a list as a CSV file whose name tells how many there are. */
export function useExport(question: Omit<AccountsQuestion, 'from' | 'count'>): Export {
  const engine = useEngine()
  const [running, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    const rows: AccountRow[] = []
    let frame: Frame
    let total: number
    do {
      const answer = await engine.ask('accounts', { ...question, from: rows.length, count: BATCH })
      rows.push(...answer.rows)
      ;({ frame, total } = answer)
    } while (rows.length < total)
    const risks = await engine.ask('risk', { scope: question.scope })
    const predictions = await engine.ask('predictions', { scope: question.scope })
    saveFile(
      `accounts-${isoOfDay(frame.asOfDay)}-${total}-rows.csv`,
      accountsCsv(rows, frame, risks, predictions),
      'text/csv',
    )
  }
  const run = () => {
    setRunning(true)
    setTrouble(null)
    save()
      .catch((error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)))
      .finally(() => setRunning(false))
  }
  return { run, running, trouble }
}
