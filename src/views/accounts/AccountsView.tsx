import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowDownNarrowWide, ArrowDownWideNarrow, Download, UserSearch } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'

import { useShownFirst } from '../../charts/useShownFirst'
import { ACCOUNT_STATES } from '../../core/accountState'
import type { AccountRow, AccountsAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useMyAccounts } from '../../state/useMyAccounts'
import { useOpenAudience } from '../../state/useOpenPlace'
import { useScope } from '../../state/useScope'
import { useUrlText } from '../../state/useUrlChoice'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { MyAccountsPills } from '../../ui/MyAccountsPills'
import { PageHead } from '../../ui/PageHead'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { Pill } from '../../ui/Pill'
import { PillMenu } from '../../ui/PillMenu'
import { SearchBox } from '../../ui/SearchBox'
import { VirtualTable } from '../../ui/VirtualTable'
import { accountColumns } from './accountColumns'
import { AccountListContext } from './accountListContext'
import { AccountTotals } from './AccountTotals'
import { SORT_WORDS, SORTS, startsDescending } from './accountSorts'
import css from './AccountsView.module.css'
import { StateFilter } from './StateFilter'
import { useAccountList } from './useAccountList'
import { useListSort } from './useListSort'
import { useExport } from './useExport'

/** The accounts screen: every account of the scope, sorted and searched where the data lives; one opens over it. */
export function AccountsView() {
  const format = useFormat()
  const navigate = useNavigate()
  const [scope, setScope] = useScope()
  const [search, setSearch] = useUrlText('q')
  const [typed, type] = useShownFirst(search, (text) => setSearch(text, 'replace'))
  const { sort, descending, shown, sortBy } = useListSort()
  const question = { scope, sort, descending, search }
  const { account: chosen = null } = useParams({ strict: false })
  const [opened, setOpened] = useState<number | null>(null)
  const place = chosen === null ? null : opened
  // Rows are drawn between frames, a few at a time, so that keys pressed meanwhile are heard.
  const list = useDeferredValue(useAccountList(question, place))
  const { state: _state, ...otherFields } = scope.accounts
  const all = useAnswer('accounts', { ...question, scope: { ...scope, accounts: otherFields }, from: 0, count: 0 })
  const risk = useAnswer('risk', { scope })
  const predictions = useAnswer('predictions', { scope })
  const basis = list.totals?.frame.basis ?? 'value'
  const netKnown = list.totals?.netKnown === true
  const asOfDay = list.totals?.frame.asOfDay ?? null
  const columns = useDeferredValue(
    useMemo(
      () => accountColumns({ basis, netKnown, asOfDay }, risk.data, predictions.data, format),
      [basis, netKnown, asOfDay, risk.data, predictions.data, format],
    ),
  )
  const save = useExport(question)
  const mine = useMyAccounts()
  const openAudience = useOpenAudience()
  // What is searched for by words is no attribute that a rule could ask.
  const isNarrowed = search === '' && Object.values(scope.accounts).some((values) => values.length > 0)
  const total = list.totals?.total ?? 0
  const [pressed, press] = useShownFirst(chosen, (account) => {
    if (account !== null)
      void navigate({ to: '/accounts/$account', params: { account }, search: true, resetScroll: false })
  })
  const open = useCallback(
    (row: AccountRow, index: number) => {
      setOpened(index)
      press(row.key)
    },
    [press],
  )
  const behind = { place, total, rowAt: list.rowAt, open }
  return (
    <div className={css['screen']}>
      <PageHead
        title="Accounts"
        headline={list.totals === undefined ? (list.error === null ? null : 'Accounts') : headlineOf(all.data, format)}
        lede={list.totals === undefined ? '' : ledeOf(list.totals, format)}
        actions={
          <Button data-shortcut="export" icon={<Download />} disabled={total === 0 || save.running} onClick={save.run}>
            {save.running ? 'Exporting' : 'Export'} {format.count(total)} {total === 1 ? 'row' : 'rows'}
          </Button>
        }
      />
      <div className={css['tools']}>
        <SearchBox label="Search accounts" value={typed} slash onChange={type} />
        <StateFilter all={all.data} search={search} />
        <MyAccountsPills {...mine} />
        <PillMenu
          label="Sort by"
          prefix="Sort by"
          value={shown.sort}
          options={SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))}
          onChange={(next) => sortBy(next, startsDescending(next))}
        />
        <Pill
          aria-label={shown.descending ? 'Largest or last first: turn round' : 'Smallest or first first: turn round'}
          onClick={() => sortBy(shown.sort, !shown.descending)}
        >
          {shown.descending ? <ArrowDownWideNarrow size={14} /> : <ArrowDownNarrowWide size={14} />}
        </Pill>
        {isNarrowed && <Pill onClick={() => openAudience(scope.accounts)}>Make an audience</Pill>}
      </div>
      {save.trouble !== null && (
        <p role="alert" className={css['trouble']}>
          The export stopped: {save.trouble} The list itself is not touched.
        </p>
      )}
      {list.error !== null && <PanelTrouble title="The account list" error={list.error} onRetry={list.retry} />}
      {list.totals !== undefined && total === 0 ? (
        <Nobody
          searched={search !== ''}
          onWiden={() => (search === '' ? setScope((now) => ({ ...now, accounts: {} })) : setSearch(''))}
        />
      ) : (
        <div className={css['table']}>
          <div className={css['fill']}>
            <VirtualTable
              label="Accounts"
              columns={columns}
              rowCount={list.pending ? 20 : total}
              rowAt={list.rowAt}
              rowId={(row) => row.key}
              onWindow={list.onWindow}
              sort={{ column: shown.sort, descending: shown.descending }}
              onSort={({ column, descending: wanted }) => {
                const next = SORTS.find((one) => one === column)
                // A new column starts in its own direction; the same one turns round.
                if (next !== undefined) sortBy(next, next === shown.sort ? wanted : startsDescending(next))
              }}
              onOpen={open}
              chosen={pressed}
              stale={list.stale}
              foot={
                <AccountTotals
                  totals={list.totals}
                  predictions={search === '' ? predictions.data : undefined}
                  search={search}
                />
              }
            />
          </div>
        </div>
      )}
      <AccountListContext value={behind}>
        <Outlet />
      </AccountListContext>
    </div>
  )
}

interface NobodyProps {
  readonly searched: boolean
  readonly onWiden: () => void
}

function Nobody({ searched, onWiden }: NobodyProps) {
  return (
    <div className={css['nobody']}>
      <EmptyState
        icon={<UserSearch />}
        title={searched ? 'No account has these words.' : 'No account is in this scope.'}
        actions={<Button onClick={onWiden}>Show all accounts</Button>}
      >
        {searched ? 'Name, number and country are searched.' : 'The filters leave none.'}
      </EmptyState>
    </div>
  )
}

function headlineOf(all: AccountsAnswer | undefined, format: Format): string | null {
  if (all === undefined) return null
  const count = (state: (typeof ACCOUNT_STATES)[number]) => all.stateCount[ACCOUNT_STATES.indexOf(state)] ?? 0
  const bought = all.total - count('prospect')
  if (bought === 0) return 'Accounts'
  return `${format.count(count('at-risk'))} of ${format.count(bought)} accounts that bought are at risk`
}

function ledeOf({ total, clv, value12, frame }: AccountsAnswer, format: Format): string {
  const listed = `${format.count(total)} ${total === 1 ? 'account' : 'accounts'} listed`
  return `${listed}, ${format.money(clv)} ${frame.basis} earned so far, ${format.money(value12)} of it in the 12 months to ${format.day(frame.asOfDay)}.`
}
