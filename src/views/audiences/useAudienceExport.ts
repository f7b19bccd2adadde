import { useState } from 'react'

import { drawOfName } from '../../core/audience/drawOfName'
import type { KeptExperiment } from '../../core/workspace/workspace'
import { type CsvCell, csvText } from '../../export/csvText'
import { saveBlob, saveFile } from '../../export/saveFile'
import { useEngine } from '../../state/engineContext'
import { isoOfDay } from '../../state/isoDay'
import type { AudienceMember, AudienceQuestion } from '../../state/answers'
import { useWorkspace } from '../../state/workspaceContext'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { EXPORT_COLUMNS, USUAL_COLUMNS } from './audienceTable'
import type { AudienceOnScreen } from './useAudience'

type Made = Omit<KeptExperiment, 'id' | 'changedAtMs'>

export type ExportFormat = 'csv' | 'csv-local' | 'xlsx'

interface AudienceExport {
  readonly format: ExportFormat
  readonly changeFormat: (format: ExportFormat) => void
  readonly columns: readonly string[]
  readonly changeColumn: (id: string, wanted: boolean) => void
  readonly run: () => void
  readonly running: boolean
  /** What was saved, or why not. */
  readonly said: string
}

/** Saves all accounts of an audience: those to contact and those held out in a file each, and enters the export in the ledger. */
export function useAudienceExport(question: AudienceQuestion, audience: AudienceOnScreen): AudienceExport {
  const name = audience.name.trim() || 'Audience'
  const engine = useEngine()
  const { workspace, put } = useWorkspace()
  const [format, changeFormat] = useState<ExportFormat>(usualFormat(useFormat()))
  const [columns, setColumns] = useState(USUAL_COLUMNS)
  const [running, setRunning] = useState(false)
  const [said, setSaid] = useState('')
  const save = async () => {
    const { members, frame } = await engine.ask('audienceList', {
      ...question,
      seed: drawOfName(audience.name, audience.seed),
    })
    const chosen = EXPORT_COLUMNS.filter(({ id }) => columns.includes(id))
    const head = chosen.map((column) => column.name(frame))
    const sides = [
      ['contact', members.filter(({ heldOut }) => !heldOut)],
      ['held-out', members.filter(({ heldOut }) => heldOut)],
    ] as const
    const files: string[] = []
    for (const [side, list] of sides) {
      if (list.length === 0) continue
      const file = `${fileWord(name)}-${side}-${isoOfDay(frame.asOfDay)}-${list.length}-rows`
      const rows = list.map((member) => chosen.map((column) => column.cell(member)))
      files.push(await saveAs(format, file, head, rows))
    }
    if (members.length > 0) {
      const made = experimentOf(members, frame.asOfDay, audience, name)
      const same = workspace.experiments.find((one) => isSame(one, made))
      put('experiments', { ...made, id: same?.id ?? crypto.randomUUID() }, `Exported ${name}`)
    }
    return files
  }
  return {
    format,
    changeFormat,
    columns,
    changeColumn: (id, wanted) =>
      setColumns((now) =>
        EXPORT_COLUMNS.map((one) => one.id).filter((one) => (one === id ? wanted : now.includes(one))),
      ),
    run() {
      setRunning(true)
      setSaid('')
      save()
        .then(
          (files) => setSaid(`Saved ${files.join(' and ')}; the export is in the ledger.`),
          (error: unknown) => setSaid(error instanceof Error ? error.message : String(error)),
        )
        .finally(() => setRunning(false))
    },
    running,
    said,
  }
}

async function saveAs(
  format: ExportFormat,
  name: string,
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Promise<string> {
  if (format === 'xlsx') {
    const { xlsxBlob } = await import('../../export/xlsxBlob')
    saveBlob(`${name}.xlsx`, await xlsxBlob('Accounts', head, rows))
    return `${name}.xlsx`
  }
  saveFile(`${name}.csv`, csvText(head, rows, format === 'csv-local' ? 'comma' : 'point'), 'text/csv')
  return `${name}.csv`
}

function experimentOf(
  members: readonly AudienceMember[],
  day: number,
  { text, days }: AudienceOnScreen,
  name: string,
): Made {
  const keysOf = (isOut: boolean) => members.filter(({ heldOut }) => heldOut === isOut).map(({ row }) => row.key)
  return { name, rule: text, day, days, contacted: keysOf(false), heldOut: keysOf(true) }
}

/** Numbers in a CSV file are written as on the screen, unless another way is chosen. */
const usualFormat = (format: Format): ExportFormat => (format.decimal(0.5, 1).includes(',') ? 'csv-local' : 'csv')

/** Whether two exports are one experiment: the same accounts on each side, from the same day on, such as in another format. */
function isSame(one: Made, other: Made): boolean {
  return JSON.stringify(partsOf(one)) === JSON.stringify(partsOf(other))
}

const partsOf = ({ name, rule, day, days, contacted, heldOut }: Made) => [name, rule, day, days, contacted, heldOut]

/** A name as a file can bear it: letters, digits and dashes. */
function fileWord(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'audience'
  )
}
