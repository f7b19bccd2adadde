import { firstMonths } from './firstMonths'
import { movementOf } from './movementOf'

const ROWS_AT_ONCE = 500_000

/** DuckDB-WASM in the calling thread, so that no message passing is measured; `db` comes from the host. */
export async function duckdbWasm(sales, database) {
  const db = await database()
  const connection = db.connect()
  const { account, region, month, amount } = sales
  const first = firstMonths(sales)
  connection.query(
    'CREATE TABLE told (account UINTEGER, region UTINYINT, "month" USMALLINT, amount BIGINT, first USMALLINT)',
  )
  for (let from = 0; from < sales.count; from += ROWS_AT_ONCE) {
    const lines = []
    for (let i = from; i < Math.min(sales.count, from + ROWS_AT_ONCE); i++) {
      lines.push(`${account[i]},${region[i]},${month[i]},${amount[i]},${first[account[i]]}`)
    }
    const name = `sales${from}.csv`
    db.registerFileText(name, `account,region,month,amount,first\n${lines.join('\n')}\n`)
    connection.query(`INSERT INTO told SELECT * FROM read_csv('${name}', header = true)`)
    db.dropFile(name)
  }
  connection.query('CREATE TABLE sales AS SELECT * FROM told ORDER BY account, "month"')
  connection.query('DROP TABLE told')
  const rowsOf = (sql) =>
    connection
      .query(sql)
      .toArray()
      .map((row) => Object.values(row.toJSON()).map(Number))
  return {
    screen: ({ regions, from, to }) => {
      const chosen = `region IN (${regions.join(',')}) AND "month"`
      connection.query(
        `CREATE OR REPLACE TEMP TABLE amounts AS SELECT account, any_value(first) AS first,
           coalesce(sum(amount) FILTER ("month" < ${to - 11}), 0)::DOUBLE AS prev,
           coalesce(sum(amount) FILTER ("month" >= ${to - 11}), 0)::DOUBLE AS cur
         FROM sales WHERE ${chosen} BETWEEN ${to - 23} AND ${to} GROUP BY account`,
      )
      const classes = rowsOf(
        `SELECT CASE WHEN prev > 0 AND cur > 0 THEN CASE WHEN cur < prev THEN 3 ELSE 2 END
           WHEN prev > 0 THEN 4 WHEN first > ${to - 12} THEN 0 ELSE 1 END AS class, count(*), sum(prev), sum(cur)
         FROM amounts GROUP BY class`,
      )
      const moved = movementOf([], to)
      for (const [code, ...sums] of classes) moved[code].splice(1, 3, ...sums)
      return [
        rowsOf(
          `SELECT "month", count(*), sum(amount)::DOUBLE, count(DISTINCT account),
             count(DISTINCT CASE WHEN first = "month" THEN account END) FROM sales
           WHERE ${chosen} BETWEEN ${from} AND ${to} GROUP BY "month"`,
        ),
        moved,
        rowsOf(
          'SELECT account, prev, cur FROM amounts WHERE prev <> cur ORDER BY abs(cur - prev) DESC, account LIMIT 5',
        ),
      ]
    },
    cohorts: () => [rowsOf('SELECT first, "month" - first, count(DISTINCT account) FROM sales GROUP BY 1, 2')],
  }
}
