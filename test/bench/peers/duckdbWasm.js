import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

export async function duckdbWasm(sales) {
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'))
  const bundle = (kind) => ({ mainModule: join(folder, `duckdb-${kind}.wasm`), mainWorker: '' })
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') }
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await db.instantiate(() => undefined)
  const connection = db.connect()
  const { account, region, month, amount } = sales
  const lines = Array.from(account, (one, i) => `${one},${region[i]},${month[i]},${amount[i]}`)
  db.registerFileText('sales.csv', `account,region,month,amount\n${lines.join('\n')}\n`)
  connection.query(
    `CREATE TABLE sales AS SELECT account::UINTEGER account, region::UTINYINT region, month::USMALLINT AS "month", amount::BIGINT amount
     FROM read_csv('sales.csv', header = true) ORDER BY account, "month"`,
  )
  const rowsOf = (sql) =>
    connection
      .query(sql)
      .toArray()
      .map((row) => Object.values(row.toJSON()).map(Number))
  return {
    name: 'DuckDB-WASM',
    months: ({ regions, from, to }) =>
      rowsOf(
        `SELECT "month", count(*), sum(amount)::DOUBLE, count(DISTINCT account) FROM sales
         WHERE region IN (${regions.join(',')}) AND "month" BETWEEN ${from} AND ${to} GROUP BY "month"`,
      ),
    cohorts: () =>
      rowsOf(
        `WITH firsts AS (SELECT account, min("month") AS cohort FROM sales GROUP BY account)
         SELECT cohort, "month" - cohort, count(DISTINCT account) FROM sales JOIN firsts USING (account) GROUP BY 1, 2`,
      ),
  }
}
