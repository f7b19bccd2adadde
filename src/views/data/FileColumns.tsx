import { columnsOf, roleOf, withRole, type FileDraft } from '../../state/fileDraft'
import type { ColumnRole, CsvMapping } from '../../state/answers'
import type { Column } from '../../ui/column'
import { LedgerTable } from '../../ui/LedgerTable'
import { Choose } from './Choose'
import css from './FileColumns.module.css'
import { ROLE_WORDS } from './fileWords'

interface FileColumnsProps {
  readonly draft: FileDraft
  readonly roles: readonly ColumnRole[]
  readonly onCorrect: (mapping: CsvMapping) => void
}

const NOTHING = 'nothing'

/** Values shown of each column. */
const SAMPLES = 3

/** Every column of a file with its first values and what it is read as. */
export function FileColumns({ draft, roles, onCorrect }: FileColumnsProps) {
  const { guess, mapping } = draft
  const values: readonly (ColumnRole | typeof NOTHING)[] = [NOTHING, ...roles]
  const columns: readonly Column<string>[] = [
    { id: 'column', head: 'Column', rowHead: true, cell: (column) => <bdi>{column}</bdi> },
    {
      id: 'role',
      head: 'Holds',
      cell: (column) => (
        <span className={css['role']}>
          <Choose
            label={`What ${column} holds`}
            silent
            value={roleOf(mapping, column) ?? NOTHING}
            words={WORDS}
            values={values}
            onChange={(role) => onCorrect(withRole(draft, column, role === NOTHING ? null : role))}
          />
        </span>
      ),
    },
    {
      id: 'values',
      head: 'First values',
      cell: (column) => <bdi className={css['samples']}>{samplesOf(draft, column).join(' · ') || 'empty'}</bdi>,
    },
    {
      id: 'doubt',
      head: 'Not sure because',
      cell: (column) => {
        const guessed = guess.guesses.find((one) => one.column === column)
        return <span className={css['doubt']}>{guessed?.role === roleOf(mapping, column) ? guessed?.doubt : ''}</span>
      },
    },
  ]
  return (
    <LedgerTable
      label={`Columns of ${draft.name}`}
      columns={columns}
      rows={columnsOf(draft)}
      rowId={(column) => column}
    />
  )
}

const WORDS = { ...ROLE_WORDS, [NOTHING]: 'Not read' }

function samplesOf({ guess }: FileDraft, column: string): string[] {
  const values = guess.columns.find(({ name }) => name === column)?.values ?? []
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(0, SAMPLES)
}
