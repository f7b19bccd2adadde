import { type AccountField, ACCOUNT_FIELDS, type SalesField, SALES_FIELDS, type Scope } from '../../core/scope'
import { useEngine, useHeldStatus } from '../../state/engineContext'
import type { ChoicesAnswer, HeldStatus } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { ACCOUNT_STATES } from '../../core/accountState'
import { STATE_WORDS } from '../../ui/StateChip'
import type { FieldChoices, ShellFacts } from './shellFacts'
import { readingTroubles } from './readingTroubles'
import { timeWords } from '../../ui/timeWords'

/** What the shell shows, from the engine's status and two small questions. */
export function useShellFacts(scope: Scope): ShellFacts {
  const engine = useEngine()
  const status = useHeldStatus()
  const format = useFormat()
  const shell = useAnswer('shell', { scope }).data
  // Windows mean nothing before the first sale.
  const frame = status.newestDay === null ? undefined : shell?.frame
  const choices = useAnswer('choices', { scope: { ...scope, accounts: {}, sales: {} } }).data
  return {
    company: status.company === '' ? null : status.company,
    signIn: status.signIn,
    newestDay: status.newestDay,
    oldestDay: status.firstDay,
    current: frame?.current ?? null,
    comparison: frame?.previous ?? null,
    currencies: status.currencies,
    configured: {
      zone: status.zone,
      currency: status.currency,
      fiscalYearStartMonth: status.fiscalYearStartMonth,
      locale: status.locale,
    },
    definition: status.definition,
    fixedDays: status.fixedDays,
    choices: choices === undefined ? [] : fieldChoices(choices, format),
    counts: shell === undefined ? {} : { accounts: shell.accounts, churn: shell.atRisk },
    sources: sourcesLine(status, format),
    troubles: readingTroubles(status),
    onReadAgain: () => engine.readAgain(),
  }
}

function fieldChoices(choices: ChoicesAnswer, format: Format): FieldChoices[] {
  const labels = new Map(choices.sales.product.map((product, i) => [product, choices.productLabels[i] ?? product]))
  const value = (field: AccountField | SalesField) => (text: string) => ({
    value: text,
    label: timeWords(field, text, format) ?? labelOfValue(field, text),
    count: null,
  })
  const labelOfValue = (field: AccountField | SalesField, text: string) =>
    field === 'state' ? stateWord(text) : field === 'product' ? (labels.get(text) ?? text) : text || 'Unknown'
  return [
    ...ACCOUNT_FIELDS.map((field) => ({
      of: 'accounts' as const,
      field,
      values: choices.accounts[field].map(value(field)),
    })),
    ...SALES_FIELDS.map((field) => ({ of: 'sales' as const, field, values: choices.sales[field].map(value(field)) })),
  ].filter(({ values }) => values.length > 1)
}

function stateWord(text: string): string {
  const state = ACCOUNT_STATES.find((one) => one === text)
  return state === undefined ? text : STATE_WORDS[state]
}

function sourcesLine(status: HeldStatus, { count, instant }: Format): string | null {
  if (status.dataVersion === 0) return null
  if (!status.named)
    return `Orders as of ${instant(status.readAtMs)}${status.phase === 'reading' ? ', reading changes' : ''}. Accounts go by their number until their names are read.`
  const { sources, failures } = status
  const failed = new Set(failures.map(({ source }) => source)).size
  const current = `${sources.length - failed} of ${sources.length} ${sources.length === 1 ? 'source' : 'sources'} current.`
  return `${current} ${count(status.sales)} sales of ${count(status.accounts)} accounts, kept in this browser.`
}
