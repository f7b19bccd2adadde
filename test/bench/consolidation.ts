import { consolidateRecords } from '../../src/core/consolidation/consolidateRecords'
import { arrangeOrders } from '../../src/core/arrangeOrders'
import { Records } from '../../src/core/Records'
import { madeUpParties } from '../core/consolidation/madeUpParties'
import { plainCustomer, plainOrder, plainRules } from '../core/plainRecords'

const COMPANIES = Number(process.env['BENCH_COMPANIES'] ?? 128_000)
const DAY_MS = 86_400_000

/** Two systems of about 100,000 customers each, and one order a customer, a fifth of the ERP's with the number of a shop order. */
function twoSystems(): Records {
  const records = new Records()
  const { parties } = madeUpParties(7, COMPANIES)
  const names = ['erp', 'shop'] as const
  parties.forEach((party, i) => {
    const source = names[party.source] ?? 'shop'
    const { company, email, taxNumber, country, city, otherNumbers } = party
    const id = `${source === 'erp' ? 'E' : 'S'}${i}`
    const number = party.numbers[0] ?? null
    const known = { company, email, taxNumber, country, city, otherNumbers, number }
    records.upsertCustomer(plainCustomer({ source, id, ...known }))
    records.upsertOrder(
      plainOrder({
        source,
        id: String(i),
        customerId: id,
        placedAtMs: Date.UTC(2023, 0, 1) + (i % 700) * DAY_MS,
        reference: source === 'erp' ? (i % 5 === 0 ? `Shop ${i + 1}` : `PO-${i}`) : null,
      }),
    )
  })
  return records
}

const records = twoSystems()
const count = (source: string) => [...records.customers.values()].filter((one) => one.source === source).length
console.log(`${count('erp')} customers of one system and ${count('shop')} of another, ${records.orders.count} orders`)
const rules = { isExcluded: () => false, preference: ['erp', 'shop'], decisions: [], automatic: true }
/** Seconds of processor time so far: what others do on the machine does not count. */
const busy = () => process.cpuUsage().user / 1e6
for (let run = 0; run < 3; run++) {
  const start = busy()
  const { leads, proposals } = consolidateRecords(records, rules)
  const found = busy()
  arrangeOrders(records, plainRules({ leads }))
  console.log(
    `companies found in ${(found - start).toFixed(1)} s of processor time (${leads.size} merged, ${proposals.length} ` +
      `proposed), orders placed and matched in ${(busy() - found).toFixed(1)} s`,
  )
}
