import { Records } from '../../src/core/Records'
import { Holding } from '../../src/engine/Holding'
import { planOfFiles } from '../../src/engine/plan'
import { plainCustomer, plainOrder } from '../core/plainRecords'
import { modelsAtHand } from './modelsAtHand'

const DAY_MS = 86_400_000
const START = Date.UTC(2023, 0, 1)

/** An order of the shop that the ERP tells again, under its own customer. */
interface CopiedOrder {
  /** Its id in the shop. */
  readonly of: string
  readonly customer: string
  readonly reference: string
  readonly net: number
}

/**
 * A shop and an ERP: Alder stands in both under one tax number, Birch in both under one e-mail domain but another legal
 * form, and each of them orders every month in both; Cedar is in the shop alone. The ERP has its own copy of each order in
 * `copied`; an order of Birch goes by a number with a dash.
 */
export function twoSystems(copied: readonly CopiedOrder[] = []): Holding {
  const records = new Records()
  const customer = (source: string, id: string, company: string, known: object) =>
    records.upsertCustomer(plainCustomer({ source, id, company, country: 'DE', ...known }))
  customer('shop', 'S1', 'Alder Pumps', { taxNumber: 'DE 1234 567' })
  customer('erp', 'E1', 'ALDER PUMPS GMBH', { taxNumber: 'DE1234567' })
  customer('shop', 'S2', 'Birch Valves AG', { email: 'buyer@birch.example' })
  customer('erp', 'E2', 'Birch Valves KG', { email: 'office@birch.example' })
  customer('shop', 'S3', 'Cedar Fittings', {})
  for (const [source, id] of ['shop S1', 'erp E1', 'shop S2', 'erp E2', 'shop S3'].map((one) => one.split(' '))) {
    for (let month = 0; month < 12; month++) {
      const placedAtMs = START + (month * 30 + id!.length + Number(id!.at(-1))) * DAY_MS
      const number = id === 'S2' ? `${id}-${month}` : null
      records.upsertOrder(plainOrder({ source: source!, id: `${id} ${month}`, number, customerId: id!, placedAtMs }))
    }
  }
  for (const { of, customer: customerId, reference, net } of copied) {
    const row = records.orders.keys.find(records.sources.encode('shop'), of)
    const placedAtMs = records.orders.placedAtS.at(row) * 1000 + DAY_MS
    records.upsertOrder(plainOrder({ source: 'erp', id: `copy of ${of}`, customerId, reference, net, placedAtMs }))
  }
  const settings = {
    zone: 'UTC',
    currency: 'EUR',
    fiscalYearStartMonth: 1,
    freightIncluded: false,
    defaultMargin: 0.3,
    historyComplete: true,
  }
  const { sources: _, ...plan } = planOfFiles({ kind: 'files', files: [], settings })
  const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
  const around = { now: () => Date.UTC(2024, 1, 1), models: modelsAtHand() }
  const labels = ['erp', 'shop'].map((id) => ({ id, label: id, kind: 'csv', feeds: ['orders'] }))
  return new Holding({ plan: { ...plan, labels }, records: () => records, report }, around, [], 1)
}
