import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { claimLines, type ClaimLinesInput } from '../../charts/claimLines'
import type { LossClaim, LossClaimPath } from '../../core/scenario/lossClaim'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { gain, movedBy, PROMISED } from './scenarioWords'

interface ClaimPanelProps {
  readonly claim: LossClaim
  readonly path: LossClaimPath
}

/** The claim about losing fewer accounts, drawn against its own arithmetic. */
export function ClaimPanel({ claim, path }: ClaimPanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const { years } = claim
  const headline = `By year ${years}, sales to date are ${movedBy(path.salesToDate[years] ?? 1, format)}, accounts ${movedBy(path.accounts[years] ?? 1, format)}`
  const input = useMemo(() => drawn(path, format), [path, format])
  return (
    <Panel
      span={7}
      kicker={`Claim lab: “A yearly loss of ${format.percentTick(0.025)} instead of ${format.percentTick(0.05)} gives ${format.percentTick(0.5)} more sales in five years”`}
      headline={headline}
      height={300}
      note={noteOf(claim, path, format)}
      table={<ClaimTable path={path} />}
      working={{
        title: 'Losing fewer accounts',
        definition:
          'The same company twice: once it loses accounts as before, once fewer. Both win equally many. Drawn is the second ÷ the first.',
        formula: 'accounts(t) = accounts(t − 1) × (1 − loss) + new; sales to date = Σ accounts × (1 + growth)^t',
        inputs: [
          { label: 'Yearly loss today', value: exactly.percent(format, claim.lossBefore) },
          { label: 'Yearly loss after', value: exactly.percent(format, claim.lossAfter) },
          { label: 'Kept after all years, as before', value: exactly.percent(format, (1 - claim.lossBefore) ** years) },
          { label: 'Kept after all years, then', value: exactly.percent(format, (1 - claim.lossAfter) ** years) },
          { label: 'Accounts won a year ÷ accounts', value: exactly.percent(format, claim.newShare) },
          { label: 'Accounts, then ÷ as before', value: exactly.decimal(format, path.accounts[years] ?? 1, 4) },
          {
            label: 'Their 80% interval',
            value: exactly.several(
              [
                ['from', exactly.decimal(format, path.low[years] ?? 1, 4)],
                ['to', exactly.decimal(format, path.high[years] ?? 1, 4)],
              ],
              ' to ',
            ),
          },
          {
            label: 'Accounts, then ÷ as before, if the losses were of a quarter',
            value: exactly.decimal(format, path.ifQuarterly[years] ?? 1, 4),
          },
          {
            label: 'Sales to date, then ÷ as before',
            value: exactly.decimal(format, path.salesToDate[years] ?? 1, 4),
            result: true,
          },
        ],
        behind: [linkTo('Whom you lost in a year', 'own-yearly-loss')],
      }}
    >
      <Chart of={claimLines} input={input} label={headline} height={300} legend={<ChartNames of={NAMES} />} />
    </Panel>
  )
}

const NAMES = {
  Accounts: 'claim-accounts',
  '80% interval': 'claim-low',
  'Sales to date': 'claim-sales',
  'If lost per quarter': 'claim-quarterly',
}

function drawn(path: LossClaimPath, format: Format): ClaimLinesInput {
  const years = path.accounts.length - 1
  const end = (values: Float64Array) => gain(values[years] ?? 1, format)
  return {
    places: Array.from(path.accounts, (_, year) => (year === 0 ? 'Start' : `Year ${year}`)),
    claim: { name: 'The claim: +50%', value: PROMISED },
    lines: [
      { name: `Accounts: ${end(path.accounts)}`, values: path.accounts },
      { name: `Sales to date: ${end(path.salesToDate)}`, values: path.salesToDate },
    ],
    low: path.low,
    high: path.high,
    other: { name: `if the loss were per quarter: ${end(path.ifQuarterly)}`, values: path.ifQuarterly },
    print: (value) => gain(value, format),
    printTick: (value) => format.count(value * 100),
  }
}

function noteOf({ years, accounts }: LossClaim, { low, high, salesFromStart }: LossClaimPath, format: Format): string {
  const band =
    accounts === null
      ? ''
      : ` Band: 80% interval where each of ${format.count(accounts)} accounts stays or goes by chance (${gain(low[years] ?? 1, format)} to ${gain(high[years] ?? 1, format)}).`
  return `Index, as before = 100.${band} Sales are counted on the accounts at the end of each year; counted on those at its start they are ${movedBy(salesFromStart, format)}.`
}

function ClaimTable({ path }: { readonly path: LossClaimPath }) {
  const format = useFormat()
  const rows = Array.from(path.accounts, (_, year) => year)
  const column = (id: string, head: string, values: Float64Array): Column<number> => ({
    id,
    head,
    metric: `claim-${id}`,
    kind: 'decimal',
    figure: (year) => ({ value: values[year] ?? null, text: gain(values[year] ?? 1, format), at: { year } }),
  })
  return (
    <LedgerTable
      label="The claim, year by year"
      columns={[
        { id: 'year', head: 'Year', rowHead: true, cell: (year) => (year === 0 ? 'Start' : `Year ${year}`) },
        column('accounts', 'Accounts', path.accounts),
        column('low', '80% from', path.low),
        column('high', 'to', path.high),
        column('sales', 'Sales to date', path.salesToDate),
        column('quarterly', 'If lost per quarter', path.ifQuarterly),
      ]}
      rows={rows}
      rowId={String}
      height="dense"
    />
  )
}
