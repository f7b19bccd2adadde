import type { Company } from './openCompany'

/** An account of a made-up shop. `word` is its country, region, segment, industry, channel and person. */
export interface MadeUpAccount {
  readonly id: string
  readonly name: string
  readonly word: string
}

const MONTHS = 30
const SILENT_MONTHS = 9
const CUSTOMER_COLUMNS = 'customer_id,company,email,country,region,segment,rep,industry,channel,tags'
const LINE_COLUMNS =
  'order_id,customer_id,order_date,sku,product_name,category,quantity,line_total,status,channel,sales_rep'

/**
 * A shop as two csv files, customers and order lines: each account orders once a month from January 2024 on for thirty
 * months; every fourth has been silent for the last nine. What it buys is called by its word.
 */
export function madeUpShop(label: string, accounts: readonly MadeUpAccount[]): Company {
  const customers = accounts.map(({ id, name, word }, i) => [
    id,
    name,
    `${i}@shop.example`,
    ...Array.from({ length: 7 }, () => word),
  ])
  const lines = accounts.flatMap(({ id, word }, i) =>
    Array.from({ length: i % 4 === 0 ? MONTHS - SILENT_MONTHS : MONTHS }, (_, month) => {
      const placedAt = new Date(Date.UTC(2024, month, 3 + i)).toISOString()
      return [`${id} ${month}`, id, placedAt, word, word, word, '1', String(100 + 10 * i + month), 'sale', word, word]
    }),
  )
  const files = [{ url: '/data/lines.csv' }, { url: '/data/customers.csv' }]
  return {
    configuration: { name: label, currency: 'EUR', sources: [{ id: label, label, kind: 'csv', files }] },
    files: new Map([
      ['/data/lines.csv', csv(LINE_COLUMNS, lines)],
      ['/data/customers.csv', csv(CUSTOMER_COLUMNS, customers)],
    ]),
  }
}

/** A shop of twelve accounts with plain names and two words, "North" and "South". */
export function plainShop(): Company {
  const accounts = Array.from({ length: 12 }, (_, i) => ({
    id: `C${i + 1}`,
    name: `Customer ${i + 1}`,
    word: i % 2 === 0 ? 'North' : 'South',
  }))
  return madeUpShop('Plain shop', accounts)
}

function csv(head: string, rows: readonly (readonly string[])[]): Buffer {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  return Buffer.from([head, ...rows.map((row) => row.map(quoted).join(','))].join('\r\n'))
}
