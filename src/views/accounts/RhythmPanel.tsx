import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { rhythmTicks, type RhythmTicksInput } from '../../charts/rhythmTicks'
import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import type { AccountAnswer, AccountRow } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'
import { ACTIVITY_NAMES, activityOutcome } from '../../ui/activityOutcome'
import { isTrouble } from './activityWords'

/** Every order of an account in time, the window in which the next is due, and today. */
export function RhythmPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const { row, frame, saleDays, saleValues, activities } = answer
  const headline = dueHeadline(row, frame.asOfDay, format)
  const input = useMemo((): RhythmTicksInput => {
    const first = monthOfDay(saleDays[0] ?? frame.asOfDay)
    const months = monthOfDay(frame.asOfDay) - first + 1
    const stride = Math.max(1, Math.ceil(months / 7))
    const due =
      row.dueFrom === null || row.dueTo === null ? null : { from: row.dueFrom, to: Math.max(row.dueFrom, row.dueTo) }
    return {
      days: saleDays,
      values: saleValues,
      due: due === null ? null : { ...due, text: `due ${format.dayRange(due.from, due.to)}` },
      today: { day: frame.asOfDay, text: format.dayShort(frame.asOfDay) },
      marks: marksOf(activities, saleDays[0] ?? frame.asOfDay, frame.asOfDay, format),
      monthDays: Array.from({ length: Math.ceil(months / stride) }, (_, i) => firstDayOfMonth(first + i * stride)),
      printMonth: (day) => (months > 13 ? format.month(monthOfDay(day)) : format.monthShort(monthOfDay(day))),
      printDay: format.day,
      printValue: format.money,
    }
  }, [saleDays, saleValues, activities, row.dueFrom, row.dueTo, frame.asOfDay, format])
  return (
    <Panel
      kicker={`Rhythm, every order since ${format.month(monthOfDay(saleDays[0] ?? frame.asOfDay))}`}
      headline={headline}
      working={workingOf(row, format)}
      note={`Height: the root of the order's ${frame.basis}. Hatched: where the next order is due.${activities.length === 0 ? '' : ' Above: triangles for late deliveries and tickets without an answer, rings for other tickets, quotes, visits, samples and feedback.'}`}
      table={
        <LedgerTable
          label="Orders"
          columns={[
            { id: 'day', head: 'Day', rowHead: true, cell: (i: number) => format.day(saleDays[i] ?? null) },
            {
              id: 'value',
              head: frame.basis === 'margin' ? 'Margin' : 'Revenue',
              numeric: true,
              cell: (i) => format.money(saleValues[i] ?? null),
            },
          ]}
          rows={Array.from(saleDays, (_, i) => saleDays.length - 1 - i)}
          rowId={String}
          height="dense"
        />
      }
    >
      <Chart
        of={rhythmTicks}
        input={input}
        label={headline}
        height={154}
        legend={<ChartNames of={{ 'Due window': 'account-next-order', Silence: 'account-silence' }} />}
      />
    </Panel>
  )
}

/** What of its service stands in the timeline: everything but what came in time, since its first order. */
function marksOf(
  activities: AccountAnswer['activities'],
  from: number,
  asOfDay: number,
  format: Format,
): NonNullable<RhythmTicksInput['marks']> {
  return activities
    .filter((one) => one.day >= from && one.day <= asOfDay && (one.kind !== 'deliveries' || isTrouble(one, asOfDay)))
    .filter(({ kind }) => kind !== 'uses' && kind !== 'referrals' && kind !== 'memberships')
    .toReversed()
    .map((one) => ({
      day: one.day,
      isTrouble: isTrouble(one, asOfDay),
      said: `${format.day(one.day)}, ${ACTIVITY_NAMES[one.kind].toLowerCase()}: ${activityOutcome(one, format)}`,
    }))
}

function dueHeadline({ dueFrom, dueTo }: AccountRow, today: number, format: Format): string {
  if (dueFrom === null || dueTo === null) return 'Orders in time'
  if (today < dueFrom) return `The next order is due from ${format.day(dueFrom)}`
  if (today <= dueTo) return `An order is due now, until ${format.day(dueTo)}`
  return `The due window closed on ${format.day(dueTo)}`
}

function workingOf({ reason, lastDay }: AccountRow, format: Format): WorkingSheet | null {
  if (reason === null) return null
  return {
    title: 'Next order, at risk, churned',
    definition:
      'The usual gap comes from the days between its orders, shrunk towards the company the more, the fewer they are. From the spread of all gaps follow the days of silence from which an order is due, the account at risk, and churned.',
    formula: 'window = last order + due … last order + at risk',
    inputs: [
      { label: 'Last order', value: exactly.day(format, lastDay) },
      {
        label: 'Usual gap',
        value:
          reason.usualGap === null
            ? 'none: fixed days'
            : exactly.worded(`${format.decimal(reason.usualGap, 1)} d`, 'days', reason.usualGap),
      },
      { label: 'Due after', value: exactly.days(format, reason.dueAfter) },
      { label: 'At risk after', value: exactly.days(format, reason.riskAfter) },
      { label: 'Churned after', value: exactly.days(format, reason.churnAfter) },
      { label: 'Silent for', value: exactly.days(format, reason.silence), result: true },
    ],
  }
}
