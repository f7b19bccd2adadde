import { describe, expect, it } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { accountSizes } from '../../../src/core/whiteSpace/accountSizes'
import { similarAccounts } from '../../../src/core/whiteSpace/similarAccounts'
import { medianOf, whiteSpace } from '../../../src/core/whiteSpace/whiteSpace'
import { linedLedger } from './linedLedger'

const AS_OF = dayOfCivil(2024, 2, 29)
const sale = (unit: number, day: number, category: number, revenue: number, value = revenue) => ({
  unit,
  day,
  value,
  lines: [{ category, revenue }],
})

describe('whiteSpace', () => {
  it('prices what look-alikes buy: their share that buys × their median × the scale', () => {
    const { columns, ledger } = linedLedger(4, AS_OF, [
      sale(0, AS_OF, 1, 100),
      sale(1, AS_OF, 2, 80, 40),
      sale(2, AS_OF, 2, 60, 20),
      sale(3, AS_OF, 1, 100),
    ])
    const rows = whiteSpace(columns, ledger, { unit: 0, alike: [1, 2, 3], scale: 1.5 })
    expect(rows.map(({ category, state, buyers, gap }) => [category, state, buyers, gap])).toEqual([
      [1, 'bought', 1, 50],
      [2, 'never', 2, 30],
    ])
  })

  it('starts the last 12 months on the day after the same day a year ago, leap day or not', () => {
    const first = dayOfCivil(2023, 3, 1)
    const { columns, ledger } = linedLedger(1, AS_OF, [sale(0, first, 1, 10), sale(0, first - 1, 2, 10)])
    const rows = whiteSpace(columns, ledger, { unit: 0, alike: [], scale: 1 })
    expect(rows.map(({ category, state, own }) => [category, state, own?.last12, own?.before12])).toEqual([
      [1, 'bought', 10, 0],
      [2, 'tried', 0, 10],
    ])
  })

  it('calls a category fading from a third less on, and lost when it was bought on three days', () => {
    const old = AS_OF - 400
    const { columns, ledger } = linedLedger(1, AS_OF, [
      sale(0, old, 1, 90),
      sale(0, AS_OF, 1, 60),
      sale(0, old, 2, 90),
      sale(0, AS_OF, 2, 59),
      ...[0, 1, 2].map((day) => sale(0, old + day, 3, 10)),
      ...[0, 0, 1].map((day) => sale(0, old + day, 4, 10)),
    ])
    const rows = whiteSpace(columns, ledger, { unit: 0, alike: [], scale: 1 })
    const stateOf = (category: number) => rows.find((row) => row.category === category)?.state
    expect([1, 2, 3, 4].map(stateOf)).toEqual(['bought', 'fading', 'lost', 'tried'])
  })

  it('lists the largest gap first, then what the account buys most of, then by category; an unknown gap last', () => {
    const { columns, ledger } = linedLedger(2, AS_OF, [
      sale(0, AS_OF, 3, 5),
      sale(0, AS_OF, 2, 9),
      sale(0, AS_OF, 5, 5),
      sale(1, AS_OF, 4, 10),
      sale(1, AS_OF, 1, 20),
      sale(1, AS_OF, 6, 20, NaN),
    ])
    const rows = whiteSpace(columns, ledger, { unit: 0, alike: [1], scale: 1 })
    expect(rows.map(({ category }) => category)).toEqual([1, 4, 2, 3, 5, 6])
  })

  it('does not know a gap where a margin is not known', () => {
    const { columns, ledger } = linedLedger(3, AS_OF, [
      sale(0, AS_OF, 1, 10),
      sale(1, AS_OF, 2, 10, NaN),
      sale(2, AS_OF, 2, 10, 5),
    ])
    const [known, unknown] = whiteSpace(columns, ledger, { unit: 0, alike: [1, 2], scale: 1 })
    expect(known).toMatchObject({ category: 1, gap: 0 })
    expect(unknown).toMatchObject({ category: 2, gap: NaN, medianValue: NaN })
  })

  it('is empty for nobody, and takes no unknown category for one', () => {
    const { columns, ledger } = linedLedger(2, AS_OF, [sale(1, AS_OF, 0, 10)])
    expect(whiteSpace(columns, ledger, { unit: 0, alike: [1], scale: NaN })).toEqual([])
  })
})

describe('similarAccounts', () => {
  const sizes = (count: number, size: (unit: number) => number) =>
    accountSizes(
      linedLedger(
        count,
        AS_OF,
        Array.from({ length: count }, (_, unit) => sale(unit, AS_OF, 1, size(unit))),
      ).ledger,
    )

  it('takes the same kind at half to twice the size where 20 are, then four times, then any kind', () => {
    const plenty = sizes(21, () => 100)
    expect(similarAccounts(0, plenty, () => 1)).toMatchObject({ sameKind: true, factor: 2 })
    expect(similarAccounts(0, plenty, () => 0)).toMatchObject({ sameKind: false, factor: 2 })
    expect(
      similarAccounts(
        0,
        sizes(21, (unit) => (unit === 0 ? 100 : 300)),
        () => 1,
      ),
    ).toMatchObject({
      sameKind: true,
      factor: 4,
    })
    expect(similarAccounts(0, plenty, (unit) => 1 + (unit % 2))).toMatchObject({ sameKind: false, factor: 2 })
  })

  it('is nobody below 5 accounts, and for an account without size', () => {
    expect(
      similarAccounts(
        0,
        sizes(5, () => 100),
        () => 1,
      ),
    ).toBeNull()
    expect(
      similarAccounts(
        0,
        sizes(6, () => 100),
        () => 1,
      )?.units,
    ).toEqual([1, 2, 3, 4, 5])
    expect(
      similarAccounts(
        0,
        sizes(30, (unit) => (unit === 0 ? 0 : 100)),
        () => 1,
      ),
    ).toBeNull()
  })

  it('takes the 500 nearest in size of more, of equally near ones the first', () => {
    const found = similarAccounts(
      0,
      sizes(604, (unit) => (unit >= 1 && unit <= 100 ? 150 : 100)),
      () => 1,
    )
    expect(found?.units).toHaveLength(500)
    expect(found?.units[0]).toBe(101)
    expect(found?.units.at(-1)).toBe(600)
  })

  it('takes neither more than twice nor less than half of the size, and both exactly', () => {
    const sized = (other: number) =>
      similarAccounts(
        0,
        sizes(40, (unit) => (unit === 0 ? 100 : unit < 20 ? 100 : other)),
        () => 1,
      )
    expect([50, 200].map((other) => sized(other)?.units.length)).toEqual([39, 39])
    expect([49, 201].map((other) => sized(other)?.factor)).toEqual([4, 4])
    expect([24, 401].map((other) => sized(other)?.units.length)).toEqual([19, 19])
  })

  it('of 500 takes all, and of more those nearest by ratio, smaller or larger', () => {
    expect(
      similarAccounts(
        0,
        sizes(501, () => 100),
        () => 1,
      )?.units,
    ).toHaveLength(500)
    const found = similarAccounts(
      0,
      sizes(801, (unit) => (unit === 0 ? 100 : [110, 60, 160][unit % 3]!)),
      () => 1,
    )
    const of = (rest: number) => found?.units.filter((unit) => unit % 3 === rest).length
    // 266 of 110, then of ln 1.6 = 0.470 before ln (1 ÷ 0.6) = 0.511.
    expect([of(0), of(2), of(1)]).toEqual([266, 234, 0])
    expect(found?.units).toEqual(found?.units.toSorted((a, b) => a - b))
  })

  it('compares with no account that has gone silent', () => {
    const { ledger } = linedLedger(
      30,
      AS_OF,
      Array.from({ length: 30 }, (_, unit) => sale(unit, unit < 10 ? AS_OF : AS_OF - 400, 1, 100)),
    )
    expect(similarAccounts(0, accountSizes(ledger), () => 1)?.units).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('starts both years of a size on the day after the same day', () => {
    const [recent, earlier] = [dayOfCivil(2023, 3, 1), dayOfCivil(2022, 3, 1)]
    const { ledger } = linedLedger(4, AS_OF, [
      sale(0, recent, 1, 5),
      sale(1, recent - 1, 1, 6),
      sale(2, earlier, 1, 7),
      sale(3, earlier - 1, 1, 8),
    ])
    expect(accountSizes(ledger)).toEqual({ size: Float64Array.of(5, 6, 7, 0), buys: Uint8Array.of(1, 0, 0, 0) })
  })

  it('keeps the size of an account that has gone silent, but compares with none such', () => {
    const { ledger } = linedLedger(2, AS_OF, [
      sale(0, AS_OF - 400, 1, 100),
      sale(0, AS_OF, 1, 1),
      sale(1, AS_OF - 400, 1, 9),
    ])
    expect(accountSizes(ledger)).toEqual({ size: Float64Array.of(100, 9), buys: Uint8Array.of(1, 0) })
  })
})

it('medianOf takes the middle, or the mean of the middle two', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([1, NaN])]).toEqual([2, 2.5, NaN])
})
