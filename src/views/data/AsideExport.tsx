import { saveFile } from '../../export/saveFile'
import type { SetAsideRecordsQuestion } from '../../state/answers'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import { RowsExport } from '../../ui/RowsExport'
import { asideCsv } from './asideWords'

/** Saves all of the records that are asked for; the file's name tells the day and the number of rows. */
export function AsideExport({ asked }: { readonly asked: SetAsideRecordsQuestion }) {
  const engine = useEngine()
  const save = async () => {
    const { rows, frame } = await engine.ask('setAsideRecords', asked)
    saveFile(`set-aside-${isoOfDay(frame.asOfDay)}-${rows.length}-rows.csv`, asideCsv(rows), 'text/csv')
  }
  return <RowsExport count={asked.count} save={save} />
}
