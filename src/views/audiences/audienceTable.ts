import { shortReason } from '../../core/reasonSentence'
import { TIER_LABELS } from '../../core/chooseAccounts'
import type { CsvCell } from '../../export/csvText'
import type { AudienceMember, Frame } from '../../state/answers'
import { machineValue } from '../../ui/machineValue'

/** A column that an export can have. */
export interface ExportColumn {
  readonly id: string
  /** Its name in the file. */
  readonly name: (frame: Frame) => string
  readonly cell: (member: AudienceMember) => CsvCell
}

const text = (id: string, cell: (member: AudienceMember) => string | null): ExportColumn => ({
  id,
  name: () => id,
  cell: (member) => cell(member) || null,
})
const money = (id: string, cell: (member: AudienceMember) => number | null): ExportColumn => ({
  id,
  name: ({ basis, currency }) => `${id} ${basis} ${currency}`,
  cell: (member) => {
    const parts = cell(member)
    return parts === null ? null : Number(machineValue('money', parts))
  },
})
const day = (id: string, cell: (member: AudienceMember) => number | null): ExportColumn =>
  text(id, (member) => machineValue('day', cell(member)))

/** Every column that an export can have, in the order of the file. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text('account', ({ row }) => row.key),
  text('id', ({ row }) => row.id),
  text('name', ({ row }) => row.name),
  text('e-mail', ({ email }) => email),
  text('consent', ({ consent }) => (consent === null ? 'unknown' : consent ? 'yes' : 'no')),
  text('owner', ({ row }) => row.rep),
  text('country', ({ row }) => row.country),
  text('region', ({ row }) => row.region),
  text('segment', ({ row }) => row.segment),
  text('state', ({ row }) => row.state),
  text('rfm', ({ row }) => row.rfm),
  text('tier', ({ row }) => (row.tier === null ? null : (TIER_LABELS[row.tier] ?? null))),
  { id: 'orders', name: () => 'orders', cell: ({ row }) => row.orders },
  money('clv', ({ row }) => row.clv),
  money('net clv', ({ row }) => row.netClv),
  money('last 12 months', ({ row }) => row.value12),
  day('first order', ({ row }) => row.firstDay),
  day('last order', ({ row }) => row.lastDay),
  day('next order from', ({ row }) => row.dueFrom),
  day('next order to', ({ row }) => row.dueTo),
  text('reason', ({ row }) => (row.reason === null ? null : shortReason(row.reason))),
  text('side', ({ heldOut }) => (heldOut ? 'held out' : 'contact')),
]

/** Columns of an export that nobody has chosen. */
export const USUAL_COLUMNS: readonly string[] = [
  'account',
  'name',
  'e-mail',
  'consent',
  'owner',
  'clv',
  'reason',
  'side',
]
