import { expect, test } from 'vitest'
import { guessStatuses } from '../../../src/sources/csv/guessStatuses'

test('words are known by their meaning, and cancellations by their sign', () => {
  const statuses = ['sale', 'cancellation', 'cancellation', 'cancelled', 'odd', '', ' sale ']
  const amounts = ['5', '-5', '-1', '7', '1', '1', '2']
  expect(guessStatuses(statuses, amounts, '.')).toEqual({
    statusMap: { sale: 'placed', cancellation: 'credit', cancelled: 'cancelled' },
    unknown: ['odd'],
  })
})

test('without amounts a cancellation is a cancelled order', () => {
  expect(guessStatuses(['cancellation'], [], '.').statusMap).toEqual({ cancellation: 'cancelled' })
})

test('a hostile word is only a word', () => {
  expect(guessStatuses(['__proto__', 'constructor'], [], '.')).toEqual({
    statusMap: {},
    unknown: ['__proto__', 'constructor'],
  })
})
