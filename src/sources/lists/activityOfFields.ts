import type { Activity, ActivityKind } from '../../core/activities/activity'
import { firstDayOfMonth, instantOfCivil } from '../../core/calendar'
import { isCurrency } from '../../core/currency'
import { BrokenRow } from '../BrokenRow'
import { monthOfText } from '../csv/monthOfText'
import { readDate } from '../csv/readDate'
import { type ActivityReading, readActivity } from '../readActivity'
import { amountAt } from './fieldAmount'
import { quoted, textAt, wordAt } from './fieldText'
import type { ActivityFieldPaths, Conventions } from './rowFields'

/**
 * The activity that a row tells of, by where its fields stand. `customersOf` is the source whose customer numbers it carries.
 *
 * @throws BrokenRow saying what is wrong with the row.
 */
export function activityOfFields(
  kind: ActivityKind,
  row: unknown,
  fields: ActivityFieldPaths,
  as: Conventions,
  customersOf: string,
): Activity {
  const id = textAt(row, fields.activityId)
  if (id === null) throw new BrokenRow('missing-id', 'The row has no id.')
  return readActivity(kind, readingOf(row, fields, as), { source: as.source, id, customersOf })
}

function readingOf(row: unknown, fields: ActivityFieldPaths, as: Conventions): ActivityReading {
  return {
    text: (field) => (field === 'outcome' ? wordAt(row, fields[field]) : textAt(row, fields[field])),
    instant: (field) => {
      const text = textAt(row, fields[field])
      if (text === null) return null
      const month = field === 'month' ? monthOfText(text) : null
      if (month !== null) return instantOfCivil(firstDayOfMonth(month), 0, as.zone)
      const ms = readDate(text, as.dates, as.zone)
      if (ms === null) throw new BrokenRow('broken-date', `${quoted(row, fields[field])} is not a date.`)
      return ms
    },
    amount: (field, currency) => {
      const paths = fields[field]
      return paths === undefined ? null : amountAt(row, paths, as.money, currency)
    },
    currency: () => {
      const code = textAt(row, fields.currency)?.toUpperCase() ?? as.currency ?? ''
      if (!isCurrency(code))
        throw new BrokenRow('unknown-currency', `${quoted(row, fields.currency)} is not the code of a currency.`)
      return code
    },
    fail: (reason, detail) => {
      throw new BrokenRow(reason, `The row cannot be used: ${detail}.`)
    },
  }
}
