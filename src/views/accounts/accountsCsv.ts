import { TIER_LABELS } from '../../core/chooseAccounts'
import { shortReason } from '../../core/reasonSentence'
import { type CsvCell, csvText } from '../../export/csvText'
import type { AccountRow, Frame } from '../../state/answers'
import type { Predictions } from './predictedColumns'
import type { AccountRisks } from './accountColumns'
import { machineValue } from '../../ui/machineValue'

/** The account list as CSV: money in units of the currency, days as ISO 8601, empty where nothing is known. */
export function accountsCsv(
  rows: readonly AccountRow[],
  { currency, basis }: Frame,
  { horizon, risk }: AccountRisks,
  predictions: NonNullable<Predictions>,
): string {
  const columns = [
    'account',
    'source',
    'id',
    'name',
    'country',
    'region',
    'segment',
    'owner',
    'state',
    'rfm',
    'tier',
    'orders',
    `clv ${basis} ${currency}`,
    `net clv ${basis} ${currency}`,
    `last 12 months ${basis} ${currency}`,
    'first order',
    'last order',
    'next order from',
    'next order to',
    'silent days',
    'usual gap days',
    `chance of no order within ${horizon} days`,
    'probability of being active',
    `predicted clv ${predictions.horizonMonths} months ${basis} ${currency}`,
    'predicted clv low 80%',
    'predicted clv high 80%',
    'why',
  ]
  return csvText(
    columns,
    rows.map((row) => cellsOf(row, risk[row.unit] ?? Number.NaN, predictions)),
  )
}

function cellsOf(row: AccountRow, risk: number, predictions: NonNullable<Predictions>): CsvCell[] {
  const predicted = (name: 'pActive' | 'clv' | 'low' | 'high') => predictions[name][row.unit] ?? Number.NaN
  const expected = (name: 'clv' | 'low' | 'high') =>
    money(Number.isNaN(predicted(name)) ? null : Math.round(predicted(name)))
  const day = (value: number | null) => text(machineValue('day', value))
  return [
    row.key,
    row.source,
    row.id,
    row.name,
    row.country,
    row.region,
    row.segment,
    row.rep,
    row.state,
    row.rfm,
    row.tier === null ? null : (TIER_LABELS[row.tier] ?? null),
    row.orders,
    money(row.clv),
    money(row.netClv),
    money(row.value12),
    day(row.firstDay),
    day(row.lastDay),
    day(row.dueFrom),
    day(row.dueTo),
    row.reason?.silence ?? null,
    row.reason?.usualGap ?? null,
    Number.isNaN(risk) ? null : risk,
    Number.isNaN(predicted('pActive')) ? null : predicted('pActive'),
    expected('clv'),
    expected('low'),
    expected('high'),
    row.reason === null ? null : shortReason(row.reason),
  ]
}

const text = (value: string) => (value === '' ? null : value)

/** Through the text of machines, so that no digit is lost; as a number, so that a minus is one. */
const money = (parts: number | null) => (parts === null ? null : Number(machineValue('money', parts)))
