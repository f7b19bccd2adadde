import { Download } from 'lucide-react'
import { useState } from 'react'

import { Button } from './Button'
import { useFormat } from './FormatContext'

interface RowsExportProps {
  /** How many rows there are, before they are asked for. */
  readonly count: number
  /** Asks for all of them and saves them. @throws what the reader is told */
  readonly save: () => Promise<void>
}

/** Saves all rows of a list as CSV; says why where it could not. */
export function RowsExport({ count, save }: RowsExportProps) {
  const format = useFormat()
  const [trouble, setTrouble] = useState('')
  const trySave = async () => {
    setTrouble('')
    try {
      await save()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <Button small icon={<Download size={14} />} disabled={count === 0} onClick={() => void trySave()}>
        CSV, {format.count(count)} {count === 1 ? 'row' : 'rows'}
      </Button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </>
  )
}
