import { plainCustomer, type PlainRecords } from './plainRecords'

/** Customers are those of today, whatever the day looked at: each that may be named gets a record. */
export function withEverybody(told: PlainRecords): PlainRecords {
  const named = ['shop', 'erp'].flatMap((source) =>
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c9', 'constructor', 'nobody'].map((id) => plainCustomer({ source, id })),
  )
  const isNew = (customer: { readonly source: string; readonly id: string }) =>
    !told.customers.some(({ source, id }) => source === customer.source && id === customer.id)
  return { ...told, customers: [...told.customers, ...named.filter(isNew)] }
}

/** Whether no credit has its customer or currency from an order dated after it: it cannot be placed before that is known. */
export function creditsStandAlone({ orders, adjustments }: PlainRecords): boolean {
  return adjustments.every((a) => {
    const named = orders.find((o) => o.source === a.source && o.id === a.orderId)
    return named === undefined || named.placedAtMs <= a.placedAtMs || (a.customerId !== null && a.currency !== null)
  })
}
