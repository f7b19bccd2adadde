import type { CompaniesAnswer, FacedMatch } from '../../state/answers'
import { useMergeDecisions } from '../../state/useMergeDecisions'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { GROUND_WORDS, matchSentence } from './companyWords'
import { counted } from './dataWords'

interface MergedPanelProps {
  readonly companies: CompaniesAnswer
  readonly labels: ReadonlyMap<string, string>
}

/** The records that were merged without asking, each with its reason, and a way to part them. */
export function MergedPanel({ companies, labels }: MergedPanelProps) {
  const format = useFormat()
  const { decide, decisions, forget } = useMergeDecisions()
  const { followed, merged } = companies
  const more = merged > followed.length ? ` The ${format.count(followed.length)} with the most revenue are listed.` : ''
  return (
    <Panel
      span={5}
      kicker="Merged across sources, with the reason"
      headline={
        merged === 0 ? 'No record was merged' : `${counted(merged, 'record', format)} merged into another account`
      }
      note={`Of a company, the record of the preferred source gives name and attributes; what it leaves out comes from the others.${more}`}
      working={{
        title: 'Merged records',
        definition: 'Records of different sources that are one account in every figure, by the strongest reason.',
        formula: null,
        inputs: companies.byGround.map(({ ground, matches }) => ({
          label: GROUND_WORDS[ground],
          value: exactly.count(format, matches),
        })),
      }}
      actions={
        decisions.length > 0 && (
          <Button small onClick={forget}>
            Forget {counted(decisions.length, 'decision', format)}
          </Button>
        )
      }
    >
      <LedgerTable
        label="Merged records"
        columns={columnsOf(labels, format, (pair) => decide(pair.a, pair.b, false))}
        rows={followed.slice(0, 12)}
        rowId={({ a, b }) => `${a.account} ${b.account}`}
        height="dense"
        empty="Records of different sources that are one company would stand here."
      />
    </Panel>
  )
}

function columnsOf(
  labels: ReadonlyMap<string, string>,
  format: Format,
  part: (pair: FacedMatch) => void,
): readonly Column<FacedMatch>[] {
  return [
    {
      id: 'company',
      head: 'Account and record',
      rowHead: true,
      cell: ({ a }) => <bdi>{a.company ?? a.account}</bdi>,
      under: (pair) => (
        <>
          <bdi>
            {pair.b.company ?? pair.b.account}, {labels.get(pair.b.source) ?? pair.b.source}
          </bdi>
          . {matchSentence(pair, format)}
        </>
      ),
    },
    {
      id: 'revenue',
      head: '12 months',
      metric: 'merged-revenue-12',
      kind: 'money',
      figure: ({ a, b }) => ({ value: a.revenue12 + b.revenue12, at: { account: a.account, record: b.account } }),
    },
    {
      id: 'part',
      head: 'Decision',
      cell: (pair) => (
        <Button small onClick={() => part(pair)} aria-label={`Part ${pair.b.company ?? pair.b.account}`}>
          Part
        </Button>
      ),
    },
  ]
}
