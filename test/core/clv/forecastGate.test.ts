import { expect, it } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { forecastGate, isOpen } from '../../../src/core/clv/forecastGate'

const need = { accounts: 3, months: 18, repeaters: 2 }

it('counts whole months, accounts that bought and those that bought on three days', () => {
  const gates = forecastGate(need, dayOfCivil(2010, 12, 1), dayOfCivil(2011, 12, 9), [0, 1, 3, 2, 9])
  expect(gates).toEqual([
    { kind: 'months', have: 12, need: 18 },
    { kind: 'accounts', have: 4, need: 3 },
    { kind: 'repeaters', have: 2, need: 2 },
  ])
  expect(isOpen(gates)).toBe(false)
})

it.each([
  ['2024-01-31', '2024-02-27', 0],
  ['2024-01-31', '2024-02-28', 1],
  ['2024-02-29', '2025-02-26', 11],
  ['2024-02-29', '2025-02-27', 12],
  ['2023-01-01', '2024-06-30', 18],
])('%s to %s holds %i whole months', (first, last, months) => {
  const day = (iso: string) => dayOfCivil(...(iso.split('-').map(Number) as [number, number, number]))
  expect(forecastGate(need, day(first), day(last), [1])[0]?.have).toBe(months)
})

it('opens when all of it is there, and stays shut for nobody', () => {
  expect(isOpen(forecastGate(need, 0, 600, [3, 3, 1]))).toBe(true)
  expect(forecastGate(need, 600, 600, [0, 0]).map(({ have }) => have)).toEqual([0, 0, 0])
})
