import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { dayOfCivil } from '../../src/core/calendar'
import { machineValue } from '../../src/ui/machineValue'

describe('machineValue', () => {
  it.each([
    ['money', 18_099_170_900, '1809917.09'],
    ['money-whole', -5_000, '-0.5'],
    ['money-full', 10_001, '1.0001'],
    ['money', 0, '0'],
    ['money', 90_071_992_547_409, '9007199254.7409'],
    ['percent', 0.117351, '0.117351'],
    ['count', 4338, '4338'],
    ['day', dayOfCivil(2011, 12, 9), '2011-12-09'],
    ['month', (2011 - 1970) * 12 + 3, '2011-04'],
  ] as const)('%s %d is "%s"', (kind, value, text) => expect(machineValue(kind, value)).toBe(text))

  it('is empty when the value is unknown', () => {
    expect(machineValue('count', null)).toBe('')
    expect(machineValue('money', Number.NaN)).toBe('')
  })

  it('keeps every ten-thousandth of any amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (parts) => {
        const [units = '', fraction = ''] = machineValue('money', parts).split('.')
        const sign = units.startsWith('-') ? -1n : 1n
        const whole = BigInt(units.replace('-', ''))
        expect(sign * (whole * 10_000n + BigInt(fraction.padEnd(4, '0')))).toBe(BigInt(parts))
      }),
    )
  })
})
