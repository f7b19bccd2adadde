import { useState } from 'react'

import type { Scope } from '../../core/scope'
import type { AsideChoice, SetAsideRecordsAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { CopyTable } from '../../ui/CopyTable'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { moneyIn } from '../../ui/moneyIn'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { SET_ASIDE_WORDS } from '../../ui/setAsideWords'
import { SideDrawer } from '../../ui/SideDrawer'
import { Skeleton } from '../../ui/Skeleton'
import { Working } from '../../ui/Working'
import css from './AsideDrawer.module.css'
import { AsideExport } from './AsideExport'
import { asideSheet, asideText, asideTitle } from './asideWords'

interface AsideDrawerProps {
  readonly scope: Scope
  readonly of: AsideChoice
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
  readonly onClose: () => void
}

/** Records listed before more are asked for. */
const PAGE = 50

/** The records that are in no figure, one by one: what they are, of whom, why and how much, to be copied and saved. */
export function AsideDrawer({ scope, of, labels, onClose }: AsideDrawerProps) {
  const format = useFormat()
  const [count, setCount] = useState(PAGE)
  const asked = { scope, of, count }
  const query = useAnswer('setAsideRecords', asked)
  const isOther = query.isPlaceholderData && JSON.stringify(query.data?.of) !== JSON.stringify(of)
  const answer = isOther ? undefined : query.data
  const title = asideTitle(of, labels)
  return (
    <SideDrawer
      opened
      width={640}
      onClose={onClose}
      label={`Set aside: ${title}`}
      eyebrow="Set aside, record by record"
      title={title}
      {...(answer === undefined
        ? {}
        : {
            foot: (
              <div className={css['foot']}>
                <AsideExport asked={{ ...asked, count: answer.total }} />
                <CopyTable label="Copy the records" text={asideText(answer.rows)} />
              </div>
            ),
          })}
    >
      <div className={css['body']}>
        {query.error !== null && (
          <PanelTrouble title="The records set aside" error={query.error} onRetry={() => void query.refetch()} />
        )}
        {answer === undefined && query.error === null && <Skeleton height={360} />}
        {answer !== undefined && (
          <>
            <Working sheet={asideSheet(answer, format)} />
            <p className={css['count']}>
              {format.count(answer.rows.length)} of {format.count(answer.total)}
            </p>
            <LedgerTable
              label={`Records set aside: ${title}`}
              columns={columnsOf(labels, format)}
              rows={answer.rows}
              rowId={({ record, source, id }) => `${record} ${source} ${id}`}
              height="dense"
              empty="No such record is set aside."
            />
            {answer.rows.length < answer.total && (
              <Button small onClick={() => setCount(count + 4 * PAGE)}>
                Show more
              </Button>
            )}
          </>
        )}
      </div>
    </SideDrawer>
  )
}

type Row = SetAsideRecordsAnswer['rows'][number]

function columnsOf(labels: ReadonlyMap<string, string>, format: Format): readonly Column<Row>[] {
  return [
    { id: 'id', head: 'Record', rowHead: true, cell: ({ id }) => <bdi>{id}</bdi>, under: ({ record }) => record },
    { id: 'day', head: 'Day', cell: ({ day }) => format.day(day) },
    { id: 'source', head: 'Source', cell: ({ source }) => <bdi>{labels.get(source) ?? source}</bdi> },
    {
      id: 'customer',
      head: 'Customer',
      cell: ({ customer }) => (customer === '' ? 'none told' : <bdi>{customer}</bdi>),
    },
    { id: 'reason', head: 'Reason', cell: ({ reason }) => SET_ASIDE_WORDS[reason] },
    {
      id: 'amount',
      head: 'Amount',
      metric: 'set-aside-record-amount',
      kind: 'money-full',
      figure: ({ record, source, id, currency, amount }) => ({
        value: amount,
        ...(amount === null ? {} : { text: moneyIn(currency, amount, format) }),
        unknown: 'This record tells no money.',
        at: { record, source, id, currency },
      }),
    },
  ]
}
