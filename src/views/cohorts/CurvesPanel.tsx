import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { cohortCurves, type CohortCurve, type CohortCurvesInput } from '../../charts/cohortCurves'
import { CELL_ABSENT, CELL_PARTIAL } from '../../core/cohortState'
import type { CohortProjectionAnswer, CohortsAnswer, EconomicsAnswer } from '../../state/answers'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingInput } from '../../ui/Working'
import { curveCac, type CurveCac } from './curveCac'
import { columnsWithProjection, type ProjectionOf, projectionOf } from './projectedCells'
import { projectedWords } from './projectedWords'
import { cohortGroups, type CohortRow, periodWord } from './cohortRows'

interface CurvesPanelProps {
  /** Cumulative value per account of the same cohorts. */
  readonly query: UseQueryResult<CohortsAnswer>
  /** What is expected of the same cohorts; null while it is not wanted or not known. */
  readonly projection: CohortProjectionAnswer | null
  /** What the same cohorts cost to win, once it is known. */
  readonly economics: EconomicsAnswer | undefined
  readonly ticked: ReadonlySet<string>
}

/** More grey lines than this say nothing. */
const MOST_CURVES = 60
/** A name beside a curve. */
const curveName = (row: CohortRow, grouped: boolean) =>
  grouped ? `${row.id.slice(0, -row.cohort.length - 1)}, ${row.cohort}` : row.name

/** Cumulative value per account of the ticked cohorts, by age, among all others. */
export function CurvesPanel({ query, projection, economics, ticked }: CurvesPanelProps) {
  const format = useFormat()
  const answer = query.data
  const rows = useMemo(() => (answer === undefined ? [] : rowsOf(answer, format)), [answer, format])
  const cac = useMemo(() => {
    const chosen = rows.filter((row) => ticked.has(row.id))
    return answer === undefined ? null : curveCac(answer, economics, chosen, format)
  }, [answer, economics, rows, ticked, format])
  const input = useMemo(
    () => (answer === undefined || cac === null ? null : curvesInput(answer, projection, rows, ticked, cac, format)),
    [answer, projection, rows, ticked, cac, format],
  )
  const headline = answer === undefined ? null : (cac?.finding ?? headlineOf(answer, rows, ticked, format))
  const word = answer?.frame.basis ?? 'value'
  const per = answer === undefined ? 'period' : periodWord(answer)
  const names = {
    [`Cumulative ${word} per account`]: 'cohort-cumulative-per-account',
    ...(cac?.reference == null ? {} : { CAC: 'cac' }),
  }
  return (
    <Panel
      span={7}
      kicker={`Cumulative ${word} per acquired account, ${format.currencySign}, by ${per}s since the first order`}
      headline={headline}
      working={{
        title: `Cumulative ${word} per account`,
        definition: `The ${word} of a cohort’s orders less credits from its first ${per} to each age, divided by all accounts of the cohort, whether they came back or not.`,
        formula: `Σ ${word} at ages 0 … k ÷ accounts of the cohort`,
        inputs:
          answer === undefined
            ? []
            : rows.filter((row) => ticked.has(row.id)).map((row) => lastKnown(answer, row, format)),
      }}
      table={
        answer === undefined ? undefined : (
          <CurveTable answer={answer} projection={projection} rows={rows} format={format} />
        )
      }
      note={`Ticked cohorts are coloured, the others grey. Dashed: the ${per} is not over${projection?.standing === 'shown' ? ', or, with a band (80%), expected: an estimate' : ''}. Ink: mean of the complete cells.${cac?.reference == null ? '' : ' CAC: of the first ticked cohort, else of all accounts; a hollow point where a cohort reached its own.'}`}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Adding up under the new scope' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
    >
      {input !== null && headline !== null && (
        <Chart of={cohortCurves} input={input} label={headline} height={260} legend={<ChartNames of={names} />} />
      )}
    </Panel>
  )
}

/** What a cohort has come to by its last age: "2023-01, by month 5 ÷ accounts", "€ 14,814.00 ÷ 12 = € 1,234.50". */
function lastKnown(answer: CohortsAnswer, row: CohortRow, format: Format): WorkingInput {
  const name = curveName(row, answer.groups.length > 0)
  const { ages, state } = answer.matrix
  const from = row.row * ages
  const age = state.subarray(from, from + ages).findLastIndex((one) => one !== CELL_ABSENT)
  const each = answer.cells[from + age]
  if (age < 0 || each === undefined || Number.isNaN(each)) return { label: name, value: '' }
  return {
    label: `${name}, by ${periodWord(answer)} ${age} ÷ accounts`,
    value: exactly.quotient(format, ['money-full', each * row.size], ['count', row.size], ['money-full', each]),
  }
}

function rowsOf(answer: CohortsAnswer, format: Format): readonly CohortRow[] {
  return cohortGroups(answer, 'first', format)
    .flatMap((group) => group.rows)
    .filter((row) => row.size > 0)
}

function curvesInput(
  answer: CohortsAnswer,
  projection: CohortProjectionAnswer | null,
  rows: readonly CohortRow[],
  ticked: ReadonlySet<string>,
  cac: CurveCac,
  format: Format,
): CohortCurvesInput {
  const { ages, state } = answer.matrix
  const grouped = answer.groups.length > 0
  const expected = projectionOf(answer, projection, true)
  const columns = columnsWithProjection(answer, projection)
  const curves = rows.map((row): CohortCurve => {
    const from = row.row * ages
    const cells = Array.from(answer.cells.subarray(from, from + ages), (value, age) =>
      state[from + age] === CELL_ABSENT ? Number.NaN : value,
    )
    const partial = cells.findIndex((_, age) => state[from + age] === CELL_PARTIAL)
    return {
      name: curveName(row, grouped),
      values: cells,
      chosen: ticked.has(row.id),
      incompleteFrom: partial < 0 ? null : partial,
      ahead: ticked.has(row.id) ? aheadOf(expected, row.row, columns) : [],
      reached: ticked.has(row.id) ? cac.reachedBy(row) : null,
    }
  })
  const chosen = curves.filter((curve) => curve.chosen)
  const others = curves.filter((curve) => !curve.chosen)
  return {
    ages: Array.from({ length: chosen.some(({ ahead }) => ahead.length > 0) ? columns : ages }, (_, age) =>
      String(age),
    ),
    curves: [...others.slice(0, MOST_CURVES), ...chosen],
    mean: answer.mean,
    reference: cac.reference,
    print: (value) => format.money(value),
    printTick: (value) => format.moneyTick(value),
  }
}

/** The expected end of a curve, from the period that runs on. */
function aheadOf(expected: ProjectionOf, row: number, columns: number): CohortCurve['ahead'] {
  return Array.from({ length: columns }, (_, age) => ({ age, cell: expected(row, age) })).flatMap(({ age, cell }) =>
    cell === null ? [] : [{ age, value: cell.value, low: cell.low, high: cell.high }],
  )
}

/** What the first ticked cohort has brought by its last complete period. */
function headlineOf(
  answer: CohortsAnswer,
  rows: readonly CohortRow[],
  ticked: ReadonlySet<string>,
  format: Format,
): string {
  const row = rows.find((candidate) => ticked.has(candidate.id))
  if (row === undefined) return `Cumulative ${answer.frame.basis} per account`
  const from = row.row * answer.matrix.ages
  const last = answer.matrix.state.subarray(from, from + answer.matrix.ages).findLastIndex((state) => state === 1)
  const value = answer.cells[from + last]
  if (last < 0 || value === undefined || Number.isNaN(value)) return `Cumulative ${answer.frame.basis} per account`
  const name = curveName(row, answer.groups.length > 0)
  return `${name}: ${format.money(value)} per account by ${periodWord(answer)} ${last}`
}

interface CurveTableProps {
  readonly answer: CohortsAnswer
  readonly projection: CohortProjectionAnswer | null
  readonly rows: readonly CohortRow[]
  readonly format: Format
}

function CurveTable({ answer, projection, rows, format }: CurveTableProps) {
  const { ages, state } = answer.matrix
  const expected = projectionOf(answer, projection)
  const columns: readonly Column<CohortRow>[] = [
    { id: 'cohort', head: 'Cohort', rowHead: true, cell: (row) => curveName(row, answer.groups.length > 0) },
    ...Array.from({ length: columnsWithProjection(answer, projection) }, (_, age): Column<CohortRow> => {
      const cell = (row: CohortRow) => {
        const at = row.row * ages + age
        if (age < ages && state[at] !== CELL_ABSENT) return format.money(answer.cells[at] ?? null)
        const ahead = expected(row.row, age)
        return ahead === null ? '' : projectedWords(answer, ahead, format)
      }
      return { id: String(age), head: String(age), numeric: true, cell }
    }),
  ]
  return (
    <LedgerTable
      label="Cumulative value per account"
      height="working"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
    />
  )
}
