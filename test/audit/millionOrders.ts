import { parquetWriteBuffer } from 'hyparquet-writer'
import { madeSales, REGIONS } from '../bench/madeSales'
import type { Company } from '../browser/openCompany'

/** The sales of the bench as a company's files: orders as Parquet, their accounts as CSV with a name, a region and a rep. */
export function millionOrders(count = 1_000_000): Company {
  const { accounts, account, region, day, amount } = madeSales(count)
  const regionOf = new Uint8Array(accounts)
  account.forEach((buyer, i) => (regionOf[buyer] = region[i] ?? 0))
  const column = <Value>(value: (i: number) => Value) => Array.from({ length: count }, (_, i) => value(i))
  const orders = parquetWriteBuffer({
    columnData: [
      { name: 'order_id', data: column((i) => `O${i}`) },
      { name: 'customer_id', data: column((i) => `C${account[i]}`) },
      { name: 'order_date', data: column((i) => new Date((day[i] ?? 0) * 86_400_000)) },
      { name: 'net_amount', data: column((i) => (amount[i] ?? 0) / 10_000) },
    ],
  })
  const customers = Array.from(regionOf, (code, i) => `C${i},Firm ${i},Region ${code % REGIONS},Rep ${i % 20}`)
  const files = [{ url: '/data/orders.parquet' }, { url: '/data/customers.csv' }]
  return {
    configuration: {
      name: 'A million orders',
      currency: 'EUR',
      costs: { freightIncluded: true, defaultMarginPercent: 30 },
      sources: [{ id: 'files', label: 'Order files', kind: 'csv', files }],
    },
    files: new Map([
      ['/data/orders.parquet', Buffer.from(orders)],
      ['/data/customers.csv', Buffer.from(['customer_id,company,region,rep', ...customers].join('\n'))],
    ]),
  }
}
