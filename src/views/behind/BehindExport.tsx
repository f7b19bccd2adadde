import { saveFile } from '../../export/saveFile'
import type { BehindQuestion } from '../../state/answers'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import { RowsExport } from '../../ui/RowsExport'
import { behindCsv } from './behindTables'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'

interface BehindExportProps {
  /** The question whose rows are saved, all of them. */
  readonly asked: BehindQuestion
  readonly words: BehindWords
}

/** Saves all accounts behind a figure; the file's name tells the figure, the day and the number of rows. */
export function BehindExport({ asked, words }: BehindExportProps) {
  const engine = useEngine()
  const save = async () => {
    const answer = await engine.ask('behind', asked)
    if (answer === null) return
    const name = `${answer.figure}-${isoOfDay(answer.frame.asOfDay)}-${answer.rows.length}-rows.csv`
    saveFile(name, behindCsv(answer, words, partKinds(answer)), 'text/csv')
  }
  return <RowsExport count={asked.count} save={save} />
}
