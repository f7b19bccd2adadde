import { Download } from 'lucide-react'
import { useState } from 'react'

import { saveFile } from '../../export/saveFile'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import type { BehindQuestion } from '../../state/answers'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { behindCsv } from './behindTables'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'

interface BehindExportProps {
  /** The question whose rows are saved, all of them. */
  readonly asked: BehindQuestion
  readonly words: BehindWords
}

/** Saves all accounts behind a figure as CSV; the file's name tells the figure, the day and the number of rows. */
export function BehindExport({ asked, words }: BehindExportProps) {
  const format = useFormat()
  const engine = useEngine()
  const [trouble, setTrouble] = useState('')
  const save = async () => {
    setTrouble('')
    try {
      const answer = await engine.ask('behind', asked)
      if (answer === null) return
      const name = `${answer.figure}-${isoOfDay(answer.frame.asOfDay)}-${answer.rows.length}-rows.csv`
      saveFile(name, behindCsv(answer, words, partKinds(answer)), 'text/csv')
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <Button small icon={<Download size={14} />} onClick={() => void save()}>
        CSV, {format.count(asked.count)} {asked.count === 1 ? 'row' : 'rows'}
      </Button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </>
  )
}
