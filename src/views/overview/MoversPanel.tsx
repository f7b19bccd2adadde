import type { UseQueryResult } from '@tanstack/react-query'

import type { MovedAccount, MovementAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { useOpenAccount } from '../../state/useOpenPlace'
import { useUrlText } from '../../state/useUrlChoice'
import { useShorterPeriod } from '../../state/useShorterPeriod'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { HistoryGate } from '../../ui/HistoryGate'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { useNarrow } from '../../ui/useNarrow'
import { AccountWhyDrawer } from './AccountWhyDrawer'

interface MoversPanelProps {
  readonly movement: UseQueryResult<MovementAnswer>
  /** On a page of the board pack: low rows that open nothing. */
  readonly paper?: boolean
}

/** Columns that a phone has room for, and those beside another panel; what kind of movement it was, and whose account, go below the name. */
const PHONE = ['name', 'change', 'share']
const BESIDE = ['name', 'before', 'now', 'change', 'share']

/** The accounts whose change is the largest; each opens its page, and its change opens into its own causes. */
export function MoversPanel({ movement: query, paper = false }: MoversPanelProps) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const narrow = useNarrow()
  const behind = useBehindLink()
  const answer = query.data
  const period = useShorterPeriod(answer?.frame.months)
  const [split, openSplit] = useUrlText('split')
  const columns = answer === undefined ? [] : columnsOf(answer, format, openSplit)
  return (
    <Panel
      span={paper ? 12 : 7}
      kicker="Accounts behind the change, net revenue"
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={220}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer?.movement == null
        ? {}
        : {
            note: `${format.count(answer.top.length)} of ${format.count(answer.changed)} accounts with a change shown.${paper ? '' : ' A change opens into its causes.'}`,
            working: {
              title: 'Accounts behind the change',
              definition: `Net revenue of each account in ${format.window(answer.frame.current)} less that in ${format.window(answer.prevWindow)}; the largest changes, whatever their sign, come first.`,
              formula: 'change = now − before · share = change ÷ Σ change of all accounts',
              inputs: [
                { label: 'Before', value: exactly.moneyFull(format, answer.movement.prev) },
                { label: 'Now', value: exactly.moneyFull(format, answer.movement.cur) },
                {
                  label: 'Change',
                  value: exactly.moneyFull(format, answer.movement.cur - answer.movement.prev),
                  result: true,
                },
              ],
              behind: [
                behind('All accounts before', 'movement-before'),
                behind('All accounts now', 'movement-now'),
                behind('Those that bought before, now and then', 'nrr'),
              ],
            },
          })}
    >
      {answer !== undefined && answer.movement === null && (
        <HistoryGate
          firstDay={answer.frame.firstDay}
          months={period.months}
          shorter={period.shorter}
          onShorter={period.choose}
        />
      )}
      {answer?.movement != null && (
        <LedgerTable
          label="Accounts behind the change"
          rows={answer.top}
          rowId={({ key }) => key}
          columns={
            paper
              ? columns
              : narrow
                ? narrowColumns(columns, PHONE, movementOf)
                : narrowColumns(columns, BESIDE, movementAndOwner)
          }
          empty="No account changed."
          height={paper ? 'working' : 'compact'}
          {...(paper ? {} : { onOpen: ({ key }: MovedAccount) => openAccount(key) })}
        />
      )}
      {split !== '' && <AccountWhyDrawer account={split} onClose={() => openSplit('')} />}
    </Panel>
  )
}

function headlineOf({ movement, top }: MovementAnswer, format: Format): string {
  if (movement === null) return 'Accounts behind the change'
  const first = top[0]
  if (first === undefined) return 'No account changed'
  const change = first.cur - first.prev
  return `${first.name} moved most: ${format.moneyChange(change)}`
}

function columnsOf(
  { frame, prevWindow, movement }: MovementAnswer,
  format: Format,
  openSplit: (account: string) => void,
): Column<MovedAccount>[] {
  const total = movement === null ? 0 : movement.cur - movement.prev
  const money = (
    id: string,
    head: string,
    value: (row: MovedAccount) => number,
    text?: (row: MovedAccount) => string,
  ): Column<MovedAccount> => ({
    id,
    head,
    strong: id === 'change',
    metric: `account-revenue-${id}`,
    kind: 'money-whole',
    figure: (row) => ({
      value: value(row),
      at: { account: row.key },
      ...(text === undefined
        ? {}
        : { text: text(row), onOpen: () => openSplit(row.key), openLabel: `why ${row.name} moved` }),
    }),
  })
  return [
    { id: 'name', head: 'Account', rowHead: true, cell: ({ name }) => name },
    { id: 'rep', head: 'Owner', cell: ({ rep }) => rep || '–' },
    { id: 'kind', head: 'Movement', cell: movementOf },
    money('before', format.window(prevWindow), ({ prev }) => prev),
    money('now', format.window(frame.current), ({ cur }) => cur),
    money(
      'change',
      'Change',
      ({ prev, cur }) => cur - prev,
      ({ prev, cur }) => format.moneyChange(cur - prev),
    ),
    {
      id: 'share',
      head: 'Share of change',
      metric: 'account-share-of-change',
      kind: 'percent',
      figure: ({ key, prev, cur }) => ({
        value: total === 0 ? null : (cur - prev) / total,
        unknown: 'Total revenue did not change.',
        at: { account: key },
      }),
    },
  ]
}

function movementAndOwner({ kind, rep }: MovedAccount): string {
  return rep === '' ? MOVEMENT_WORDS[kind] : `${MOVEMENT_WORDS[kind]}, owner ${rep}`
}

function movementOf({ kind }: MovedAccount): string {
  return MOVEMENT_WORDS[kind]
}

const MOVEMENT_WORDS = {
  none: '–',
  new: 'New',
  returned: 'Returned',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churned: 'Churned',
  outside: 'Credits only',
} as const
