import { Download } from 'lucide-react'

import type { Scope } from '../../core/scope'
import type { CallLog } from '../../state/useCallLog'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { useWorklistExport } from './useWorklistExport'
import css from './WorklistPanel.module.css'

interface WorklistExportProps {
  readonly scope: Scope
  readonly calls: CallLog
  /** Accounts on the list, shown or not; null while that is not known. */
  readonly accounts: number | null
}

/** Saves the whole call list as a file, and says so. */
export function WorklistExport({ scope, calls, accounts }: WorklistExportProps) {
  const format = useFormat()
  const { run, running, said } = useWorklistExport(scope, calls)
  return (
    <>
      <span role="status" className={css['said']}>
        {said}
      </span>
      <Button
        small
        data-shortcut="export"
        icon={<Download />}
        disabled={accounts === null || accounts === 0}
        onClick={() => !running && run()}
      >
        Export {format.count(accounts)} {accounts === 1 ? 'row' : 'rows'}
      </Button>
    </>
  )
}
