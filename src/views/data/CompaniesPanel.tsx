import { useState } from 'react'

import type { Scope } from '../../core/scope'
import type { CompaniesAnswer, FacedMatch } from '../../state/answers'
import { useMergeDecisions } from '../../state/useMergeDecisions'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import css from './CompaniesPanel.module.css'
import { matchSentence } from './companyWords'
import { counted } from './dataWords'
import { MergeEffect } from './MergeEffect'
import { RecordFaces } from './RecordFaces'

interface CompaniesPanelProps {
  readonly companies: CompaniesAnswer
  readonly scope: Scope
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
}

/** The pairs of records that may be one company, one after the other, with what a merge would change. */
export function CompaniesPanel({ companies, scope, labels }: CompaniesPanelProps) {
  const format = useFormat()
  const { decide, undoable, undo } = useMergeDecisions()
  const { proposals, doubtful } = companies
  const [place, setPlace] = useState(0)
  const at = Math.min(place, proposals.length - 1)
  const pair = proposals[at]
  return (
    <Panel
      span={7}
      kicker={pair === undefined ? 'Same customer in several sources' : kickerOf(at, doubtful, pair, format)}
      headline={headlineOf(companies, format)}
      note={doubtSentence(companies, format)}
      actions={
        undoable !== null && (
          <Button small onClick={undo}>
            Undo: {undoable}
          </Button>
        )
      }
      table={
        <LedgerTable
          label="Pairs that may be one company"
          columns={columnsOf(labels, format)}
          rows={proposals}
          rowId={({ a, b }) => `${a.account} ${b.account}`}
          height="dense"
          empty="No pair is in doubt."
        />
      }
      working={{
        title: 'Same customer in several sources',
        definition:
          'Records of two sources are one company when one source has noted the other’s number, their tax numbers or e-mail addresses are equal, or their e-mail domains are equal and their names alike word by word. What is contradicted by another tax number, legal form, country or city is asked, not merged; records of one source are merged only when somebody decides it.',
        formula: 'likeness = 2 × weight of the words in both names ÷ weight of all words; rare words weigh more',
        inputs: [
          { label: 'Records merged into another', value: exactly.count(format, companies.merged) },
          { label: 'Companies they make up', value: exactly.count(format, companies.companies) },
          { label: 'Pairs in doubt', value: exactly.count(format, doubtful) },
        ],
      }}
    >
      {pair === undefined ? (
        <p>No pair is in doubt.</p>
      ) : (
        <>
          <RecordFaces pair={pair} labels={labels} />
          <MergeEffect pair={pair} scope={scope} />
          <div className={css['acts']}>
            <Button small disabled={at === 0} onClick={() => setPlace(at - 1)}>
              Previous pair
            </Button>
            <Button small disabled={at >= proposals.length - 1} onClick={() => setPlace(at + 1)}>
              Next pair
            </Button>
            <span className={css['gap']} />
            <Button small onClick={() => decide(pair.a, pair.b, false)}>
              Not the same
            </Button>
            <Button small look="primary" onClick={() => decide(pair.a, pair.b, true)}>
              Merge in this browser
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

function kickerOf(at: number, doubtful: number, pair: FacedMatch, format: Format): string {
  return `Pair ${format.count(at + 1)} of ${format.count(doubtful)} in doubt. ${matchSentence(pair, format)}`
}

function headlineOf({ doubtful, merged, companies }: CompaniesAnswer, format: Format): string {
  const found =
    merged === 0
      ? ''
      : `${counted(companies, 'account', format)} ${companies === 1 ? 'has' : 'have'} records in several sources`
  if (doubtful === 0) return found === '' ? 'No customer seems to stand here twice' : found
  const asked = `${counted(doubtful, 'pair', format)} may be one company`
  return found === '' ? asked : `${found}; ${asked}`
}

/** How far the doubt reaches into the figures. */
function doubtSentence({ doubtful, now, ifMerged }: CompaniesAnswer, format: Format): string | undefined {
  if (doubtful === 0) return undefined
  const range = (one: number | null, other: number | null) => {
    if (one === null || other === null) return null
    const [low, high] = one < other ? [one, other] : [other, one]
    return format.percent(low) === format.percent(high)
      ? `stays at ${format.percent(low)}`
      : `is ${format.percent(low)} to ${format.percent(high)}`
  }
  const parts = [
    ['net revenue retention', range(now.nrr, ifMerged.nrr)],
    ['monthly logo churn', range(now.logoChurnMonthly, ifMerged.logoChurnMonthly)],
  ].flatMap(([name, text]) => (text === null ? [] : [`${name} ${text}`]))
  const effect = parts.length === 0 ? '' : ` Depending on them, ${parts.join(' and ')}.`
  return `Merging changes figures in this browser only, never a source; decisions are kept in the workspace.${effect}`
}

function columnsOf(labels: ReadonlyMap<string, string>, format: Format): readonly Column<FacedMatch>[] {
  const named = (face: FacedMatch['a']) => (
    <bdi>
      {face.company ?? face.account}, {labels.get(face.source) ?? face.source}
    </bdi>
  )
  return [
    { id: 'one', head: 'Record', rowHead: true, cell: ({ a }) => named(a) },
    { id: 'other', head: 'May be', cell: ({ b }) => named(b) },
    { id: 'why', head: 'Why', cell: (pair) => matchSentence(pair, format) },
  ]
}
