import { expect, test } from 'vitest'
import { plainWords } from '../../../src/sources/csv/plainWords'

test.for([
  ['order_id', 'order id'],
  ['OrderID', 'order id'],
  ['InvoiceNo', 'invoice no'],
  ['customerID', 'customer id'],
  ['HTTPStatus', 'http status'],
  ['  N° de commande ', 'n de commande'],
  ['Währung', 'wahrung'],
  ['Straße', 'strasse'],
  ["Chiffre d'affaires", 'chiffre d affaires'],
  ['País', 'pais'],
  ['Column2Name', 'column2 name'],
  ['—', ''],
])('%s is "%s"', ([text, words]) => {
  expect(plainWords(text)).toBe(words)
})
