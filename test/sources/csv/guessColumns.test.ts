import { expect, test } from 'vitest'
import { guessColumns } from '../../../src/sources/csv/guessColumns'
import type { CsvKind } from '../../../src/sources/csv/mapping'

type Columns = Readonly<Record<string, readonly string[]>>

function guessed(kind: CsvKind, columns: Columns) {
  return guessColumns(
    kind,
    Object.entries(columns).map(([name, values]) => ({ name, values })),
  )
}

function rolesOf(kind: CsvKind, columns: Columns): Record<string, string> {
  return Object.fromEntries(guessed(kind, columns).map(({ role, column }) => [role, column]))
}

const date = ['2011-12-09', '2011-12-10']
const money = ['12.50', '3.00']

test('English, German, French and Spanish exports', () => {
  expect(
    rolesOf('orders', {
      'Order No': ['1'],
      'Customer No': ['7'],
      'Order Date': date,
      'Net Amount': money,
      'Sales Rep': ['AB'],
    }),
  ).toEqual({
    orderId: 'Order No',
    customerId: 'Customer No',
    placedAt: 'Order Date',
    amount: 'Net Amount',
    rep: 'Sales Rep',
  })
  expect(
    rolesOf('orders', {
      Auftragsnr: ['1'],
      Kundennummer: ['7'],
      Auftragsdatum: date,
      Nettobetrag: money,
      Währung: ['EUR'],
      Land: ['DE'],
    }),
  ).toEqual({
    orderId: 'Auftragsnr',
    customerId: 'Kundennummer',
    placedAt: 'Auftragsdatum',
    amount: 'Nettobetrag',
    currency: 'Währung',
    country: 'Land',
  })
  expect(
    rolesOf('orders', {
      'N° commande': ['1'],
      'Code client': ['7'],
      'Date de commande': date,
      'Montant HT': money,
      Devise: ['EUR'],
      Pays: ['FR'],
    }),
  ).toEqual({
    orderId: 'N° commande',
    customerId: 'Code client',
    placedAt: 'Date de commande',
    amount: 'Montant HT',
    currency: 'Devise',
    country: 'Pays',
  })
  expect(
    rolesOf('orders', {
      'Número de pedido': ['1'],
      Cliente: ['7'],
      Fecha: date,
      'Importe neto': money,
      Provincia: ['Jaén'],
    }),
  ).toEqual({
    orderId: 'Número de pedido',
    customerId: 'Cliente',
    placedAt: 'Fecha',
    amount: 'Importe neto',
    region: 'Provincia',
  })
})

test('the better of two fitting columns is taken, each for one role', () => {
  expect(rolesOf('orders', { total: money, net_amount: money, order_id: ['1'], invoice_no: ['9'] })).toEqual({
    amount: 'net_amount',
    orderId: 'order_id',
  })
})

test('values that cannot be the role keep a column from it', () => {
  expect(rolesOf('orders', { amount: ['red', 'blue'], date: ['x', 'y'], currency: ['dear', 'cheap'] })).toEqual({})
})

test('a shipping date, a tax amount and an item number are not what they resemble', () => {
  expect(
    rolesOf('orders', { 'Ship Date': date, 'Tax Amount': money, 'Order Item': ['1'], 'Shipping limit date': date }),
  ).toEqual({})
})

test('a state is a region, and a status only when it holds words of one', () => {
  expect(rolesOf('orders', { State: ['Texas', 'Ohio'] })).toEqual({ region: 'State' })
  expect(rolesOf('orders', { Type: ['Invoice', 'Credit note'] })).toEqual({ status: 'Type' })
  expect(rolesOf('orders', { Status: ['A', 'B'] })).toEqual({ status: 'Status' })
  expect(rolesOf('orders', { Status: Array.from({ length: 60 }, (_, i) => `note ${i}`) })).toEqual({})
})

test('the id of a row is its own', () => {
  expect(rolesOf('orders', { id: ['1'] })).toEqual({ orderId: 'id' })
  expect(rolesOf('customers', { id: ['1'] })).toEqual({ customerId: 'id' })
  expect(rolesOf('credits', { id: ['1'] })).toEqual({ creditId: 'id' })
})

test('the only column of dates, or of currencies, is taken without its name, in doubt', () => {
  const [placedAt, currency] = guessed('orders', { wann: date, was: ['EUR', 'usd'] })
  expect(placedAt).toEqual({
    role: 'placedAt',
    column: 'wann',
    confidence: 0.4,
    doubt: 'Its name does not say so, but no other column holds dates.',
  })
  expect(currency).toMatchObject({ role: 'currency', column: 'was', doubt: expect.stringContaining('currencies') })
  expect(guessed('orders', { one: date, two: date })).toEqual([])
  expect(guessed('payments', { wann: date })).toEqual([])
})

test('a name that only holds a known one, and a column without values, are doubted', () => {
  expect(guessed('customers', { country_latest: ['UK'] })).toEqual([
    { role: 'country', column: 'country_latest', confidence: 0.35, doubt: 'Its name only resembles the usual ones.' },
  ])
  expect(guessed('orders', { order_id: [''] })).toEqual([
    { role: 'orderId', column: 'order_id', confidence: 0.5, doubt: 'The first rows hold no value to check it by.' },
  ])
})

test('a known name with fitting values is not doubted', () => {
  expect(guessed('orders', { order_id: ['1'] })).toEqual([
    { role: 'orderId', column: 'order_id', confidence: 1, doubt: null },
  ])
})

test('what a customer is called stands in many orders files, under a name that is not the order’s, the product’s or the contact’s', () => {
  const others = { 'Order ID': ['1'], 'Customer ID': ['7'], 'Order Date': date, Sales: money }
  const nameIn = (kind: CsvKind, columns: Columns) => rolesOf(kind, { ...others, ...columns })['customerName']
  expect(nameIn('orders', { 'Customer Name': ['Acme'], 'Contact Name': ['Ann'] })).toBe('Customer Name')
  expect(nameIn('lines', { 'Product Name': ['Bolt'], 'Customer Name': ['Acme'], Quantity: ['1'] })).toBe(
    'Customer Name',
  )
  expect(nameIn('orders', { Kundenname: ['Acme'] })).toBe('Kundenname')
  expect(nameIn('orders', { 'Billing Company': ['Acme'], 'Billing Name': ['Ann'] })).toBe('Billing Company')
  for (const other of ['Name', 'Customer', 'Contact Name', 'Product Name', 'Company Country', 'Customer Group'])
    expect(nameIn('orders', { [other]: ['x'] }), other).toBeUndefined()
})

test('a customer number of which none comes again in a hundred orders is doubted: it may be that of the order', () => {
  const numbers = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => `c${of(i)}`)
  const doubtOf = (kind: CsvKind, values: readonly string[]) =>
    guessed(kind, { customer_id: values }).find(({ role }) => role === 'customerId')?.doubt
  expect(
    doubtOf(
      'orders',
      numbers(100, (i) => i),
    ),
  ).toMatch(/^Each of the first rows has its own/)
  expect(doubtOf('orders', [...numbers(100, (i) => i), ''])).toMatch(/^Each/)
  expect(
    doubtOf(
      'orders',
      numbers(99, (i) => i),
    ),
  ).toBeNull()
  expect(
    doubtOf(
      'orders',
      numbers(200, (i) => i % 199),
    ),
  ).toBeNull()
  expect(
    doubtOf(
      'customers',
      numbers(200, (i) => i),
    ),
  ).toBeNull()
})
