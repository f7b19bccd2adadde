import { shortReason } from '../../core/reasonSentence'
import type { KeptOutcome } from '../../core/workspace/workspace'
import { type CsvCell, csvText } from '../../export/csvText'
import type { WorklistAnswer, WorklistRow } from '../../state/answers'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import { machineValue } from '../../ui/machineValue'

/** The call list as CSV, in its order: money in units of the currency, days as ISO 8601, empty where nothing is known. */
export function worklistCsv(
  { rows, frame: { basis, currency }, horizon }: WorklistAnswer,
  lastCallOf: (account: string) => KeptOutcome | undefined,
): string {
  const columns = [
    'place',
    'account',
    'id',
    'name',
    'country',
    'owner',
    'state',
    `at stake ${basis} ${currency}`,
    `usual chance of no order within ${horizon} days`,
    `chance of no order within ${horizon} days`,
    `expected loss ${basis} ${currency}`,
    `last 12 months ${basis} ${currency}`,
    'last order',
    'why',
    'last call',
    'what came of it',
    'in words',
  ]
  return csvText(
    columns,
    rows.map((row, at) => [at + 1, ...cellsOf(row), ...callCells(lastCallOf(row.key))]),
  )
}

function cellsOf(row: WorklistRow): CsvCell[] {
  return [
    row.key,
    row.id,
    row.name,
    row.country,
    row.rep,
    row.state,
    money(row.stake),
    number(row.before),
    number(row.risk),
    money(row.loss),
    money(row.value12),
    day(row.lastDay),
    row.reason === null ? null : shortReason(row.reason),
  ]
}

function callCells(call: KeptOutcome | undefined): CsvCell[] {
  return call === undefined ? [null, null, null] : [day(call.day), CALL_RESULT_WORDS[call.result], call.text || null]
}

const number = (value: number) => (Number.isNaN(value) ? null : value)
const day = (value: number | null) => machineValue('day', value) || null

/** Through the text of machines, so that no digit is lost; as a number, so that a minus is one. */
const money = (parts: number) => (Number.isNaN(parts) ? null : Number(machineValue('money', Math.round(parts))))
