import { Download } from 'lucide-react'
import { useState } from 'react'

import { saveFile } from '../../export/saveFile'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import type { SetAsideRecordsQuestion } from '../../state/answers'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { asideCsv } from './asideWords'

/** Saves all of the records that are asked for as CSV; the file's name tells the day and the number of rows. */
export function AsideExport({ asked }: { readonly asked: SetAsideRecordsQuestion }) {
  const format = useFormat()
  const engine = useEngine()
  const [trouble, setTrouble] = useState('')
  const save = async () => {
    setTrouble('')
    try {
      const { rows, frame } = await engine.ask('setAsideRecords', asked)
      saveFile(`set-aside-${isoOfDay(frame.asOfDay)}-${rows.length}-rows.csv`, asideCsv(rows), 'text/csv')
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <Button small icon={<Download size={14} />} disabled={asked.count === 0} onClick={() => void save()}>
        CSV, {format.count(asked.count)} {asked.count === 1 ? 'row' : 'rows'}
      </Button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </>
  )
}
