import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sharedFolder } from '../shared/sharedFolder'

/** A real server: how it is started, how the proxy reaches it, and what it says of itself. */
export interface RealServer {
  readonly name: string
  readonly port: number
  /** What the proxy adds to each request. */
  readonly headers: () => Readonly<Record<string, string>>
  /** Its entry among the sources of the configuration, without id and label. */
  readonly source: object
  /** A query of its database: record ("order", "credit"), status, currency, count, sum in units without tax. */
  readonly sums: string
}

const root = join(import.meta.dirname, '../..')

/** Everything that the servers write is below this folder. */
const stateFolder = process.env['TENURE_SERVERS'] ?? join(root, '.servers')

const written = (path: string): string => readFileSync(join(stateFolder, path), 'utf8').trim()
const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

export const realServers: readonly RealServer[] = [
  {
    name: 'medusa',
    port: 13_002,
    headers: () => ({ authorization: basic(written('medusa/secret-key.txt'), '') }),
    source: { kind: 'medusa', basePath: '/api/medusa/admin' },
    sums: `
      with sold as (
        select o.id, upper(o.currency_code) currency, o.status::text,
          sum(coalesce(oi.unit_price, li.unit_price) * oi.quantity - coalesce(a.amount, 0)) net,
          (select (s.totals->>'original_order_total')::numeric from order_summary s
            where s.order_id = o.id and s.version = o.version and s.deleted_at is null) gross
        from "order" o
        join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
        join order_line_item li on li.id = oi.item_id
        left join (select item_id, version, sum(amount) amount from order_line_item_adjustment
          where deleted_at is null group by 1, 2) a on a.item_id = li.id and a.version = o.version
        where o.deleted_at is null group by 1, 2, 3)
      select 'order', case status when 'canceled' then 'cancelled' when 'draft' then 'draft' else 'placed' end,
        currency, count(*), sum(net) from sold group by 1, 2, 3
      union all
      select 'credit', 'placed', currency, count(*), sum(round(r.amount * net / gross, 4))
        from refund r join payment p on p.id = r.payment_id
        join order_payment_collection c on c.payment_collection_id = p.payment_collection_id
        join sold on sold.id = c.order_id where r.deleted_at is null group by 3`,
  },
  {
    name: 'tryton',
    port: 13_003,
    headers: () => ({ authorization: basic('api_read', 'read-only-api') }),
    source: { kind: 'tryton', basePath: '/api/tryton/tryton/' },
    sums: `
      with sold as (
        select s.id, c.code currency, case s.state when 'cancelled' then 'cancelled' when 'draft' then 'draft'
            when 'quotation' then 'draft' else 'placed' end status,
          (select coalesce(sum(round(l.quantity::numeric * l.unit_price, 2)), 0) from sale_line l where l.sale = s.id) net
        from sale_sale s join currency_currency c on c.id = s.currency)
      select case when status = 'placed' and net < 0 then 'credit' else 'order' end, status, currency, count(*), sum(
          case when status = 'placed' then abs(net) else net end) from sold group by 1, 2, 3`,
  },
  {
    name: 'vendure',
    port: 13_001,
    headers: () => ({ 'vendure-api-key': written('vendure/read-key.txt') }),
    source: { kind: 'vendure', basePath: '/api/vendure/admin-api' },
    sums: `
      select 'order', case state when 'Cancelled' then 'cancelled' when 'Draft' then 'draft' else 'placed' end,
        "currencyCode", count(*), sum("subTotal") / 100.0 from "order" group by 1, 2, 3
      union all
      select 'credit', 'placed', o."currencyCode", count(*),
        sum(round(r.total / 100.0 * o."subTotal" / (o."subTotalWithTax" + o."shippingWithTax"), 4))
        from refund r join payment p on p.id = r."paymentId" join "order" o on o.id = p."orderId"
        where r.state <> 'Failed' group by 3`,
  },
]

/** Runs a server's script: `start` returns when it is healthy, from nothing after some minutes. */
export async function runScript(name: string, script: 'start' | 'stop'): Promise<void> {
  const path = join(sharedFolder, 'servers', name, `${script}.sh`)
  // A started server keeps the pipes of its parent open: its output goes to the log folder and nowhere else.
  const command = `bash "$0" > "$1" 2>&1 < /dev/null`
  await promisify(execFile)('bash', ['-c', command, path, join(stateFolder, `${name}-${script}.txt`)], {
    env: { ...process.env, TENURE_SERVERS: stateFolder },
  })
}

/** Count and sum by record, status and currency, as the server's own database has them. */
export async function sumsOf({ name, sums }: RealServer): Promise<Map<string, readonly [number, number]>> {
  const connection = ['-h', '127.0.0.1', '-p', '15432', '-U', 'postgres', name]
  const { stdout } = await promisify(execFile)('psql', [...connection, '-v', 'ON_ERROR_STOP=1', '-qtA', '-c', sums])
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.split('|'))
  return new Map(
    rows.map(([record, status, currency, count, sum]) => [
      `${record} ${status} ${currency}`,
      [Number(count), Number(sum)],
    ]),
  )
}
