import { expect, test } from 'vitest'
import { statusMeaning } from '../../../src/sources/csv/statusMeaning'

test.for<[word: string, negative: boolean, meaning: string | null]>([
  ['sale', false, 'placed'],
  ['Completed', false, 'placed'],
  ['versandt', false, 'placed'],
  ['Livrée', false, 'placed'],
  ['ENTREGADO', false, 'placed'],
  ['en cours', false, 'placed'],
  ['canceled', false, 'cancelled'],
  ['Storniert', false, 'cancelled'],
  ['annulée', false, 'cancelled'],
  ['cancelado', false, 'cancelled'],
  ['cancellation', true, 'credit'],
  ['Gutschrift', false, 'credit'],
  ['credit_note', true, 'credit'],
  ['avoir', false, 'credit'],
  ['abono', true, 'credit'],
  ['refunded', true, 'credit'],
  ['refunded', false, null],
  ['Angebot', false, 'draft'],
  ['devis', false, 'draft'],
  ['checkout-draft', false, 'draft'],
  ['Test', false, 'test'],
  ['adjustment', true, null],
  ['', false, null],
  ['constructor', false, null],
  ['__proto__', false, null],
])('%s (negative: %s) is %s', ([word, negative, meaning]) => {
  expect(statusMeaning(word, negative)).toBe(meaning)
})
