import { describe, expect, it } from 'vitest'
import { monthOfDay } from '../../src/core/calendar'
import { cohortCells } from '../../src/core/cohortCells'
import { cohortMean } from '../../src/core/cohortMean'
import { cohorts } from '../../src/core/cohorts'
import { day } from './days'
import { ledgerOf } from './ledgerOf'

const january = monthOfDay(day('2024-01-01'))

// Two units from January, one from March; nobody in February. March has run to its 30th day.
const ledger = ledgerOf(
  4,
  day('2024-03-30'),
  [
    { unit: 0, day: day('2024-01-31'), revenue: 100, value: 50 },
    { unit: 0, day: day('2024-02-29'), revenue: 40, value: 20 },
    { unit: 1, day: day('2024-01-05'), revenue: 60, value: 30 },
    { unit: 1, day: day('2024-03-30'), revenue: 10, value: 5 },
    { unit: 1, day: day('2024-03-30'), revenue: 20, value: 10 },
    { unit: 2, day: day('2024-03-01'), revenue: 200, value: 90 },
  ],
  [
    { unit: 0, day: day('2024-03-02'), revenue: 8, value: 4, sale: 1 },
    { unit: 1, day: day('2024-03-03'), revenue: 6, value: 3 },
    { unit: 2, day: day('2024-01-01'), revenue: 4, value: 2 },
    { unit: 3, day: day('2024-02-01'), revenue: 7, value: 3 },
  ],
)
const matrix = cohorts(ledger, null, 'month', 'calendar', false)

describe('cohorts', () => {
  it('counts by calendar month, row by row', () => {
    expect([...matrix.cohortMonth]).toEqual([january, january + 1, january + 2])
    expect([...matrix.size]).toEqual([2, 0, 1])
    expect([...matrix.state]).toEqual([1, 1, 2, 1, 2, 0, 2, 0, 0])
    expect([...matrix.active]).toEqual([2, 1, 1, 0, 0, 0, 1, 0, 0])
    expect([...matrix.activeOnOrAfter]).toEqual([2, 2, 1, 0, 0, 0, 1, 0, 0])
    expect([...matrix.orders]).toEqual([2, 1, 2, 0, 0, 0, 1, 0, 0])
    expect([...matrix.gross]).toEqual([160, 40, 30, 0, 0, 0, 200, 0, 0])
  })

  it('takes a credit off where its sale is, any other on its own day, never before the first sale', () => {
    expect([...matrix.revenue]).toEqual([160, 32, 24, 0, 0, 0, 196, 0, 0])
    expect([...matrix.value]).toEqual([80, 16, 12, 0, 0, 0, 88, 0, 0])
    expect(matrix).toMatchObject({ unlinkedCredits: 10, creditsWithoutCohort: 7 })
  })

  it('turns an anniversary age on the day of the first sale, or on the last day of a shorter month', () => {
    const anniversary = cohorts(ledger, null, 'month', 'anniversary', true)
    // Unit 0 came on 31 January: 29 February is its first anniversary. Unit 1 came on the 5th: 30 March is past its second.
    expect([...anniversary.active]).toEqual([2, 1, 1, 0, 0, 0, 1, 0, 0])
    // The cohort's last possible member, of 31 January, has its first month over on 28 February, its second on 30 March.
    expect([...anniversary.state]).toEqual([1, 1, 2, 1, 2, 0, 2, 0, 0])
  })

  it('counts by quarter', () => {
    const quarters = cohorts(ledger, null, 'quarter', 'calendar', true)
    expect(quarters).toMatchObject({ ages: 1, size: Uint32Array.of(3), state: Uint8Array.of(2), leftCensored: false })
    expect([...quarters.cohortMonth]).toEqual([january])
    expect([...quarters.active]).toEqual([3])
  })

  it('splits by group and by mask', () => {
    const split = cohorts(ledger, Uint8Array.of(1, 1, 0, 1), 'month', 'calendar', true, Int32Array.of(0, 1, 1, 0))
    expect([...split.group]).toEqual([0, 0, 0, 1, 1, 1])
    expect([...split.size]).toEqual([1, 0, 0, 1, 0, 0])
    expect(Array.from(split.active.slice(9, 12))).toEqual([1, 0, 1])
  })

  it('is one empty row without sales', () => {
    const empty = cohorts(ledgerOf(2, day('2024-03-31'), []), null, 'month', 'calendar', true)
    expect(empty).toMatchObject({ ages: 1, size: Uint32Array.of(0), state: Uint8Array.of(1) })
    expect([...cohortCells(empty, 'retention', false)]).toEqual([NaN])
    expect(cohortMean(empty, 'retention', false)).toEqual({ mean: Float64Array.of(NaN), n: Float64Array.of(0) })
  })
})

describe('cohortCells', () => {
  const cells = (measure: Parameters<typeof cohortCells>[1], perAccount = false) =>
    Array.from(cohortCells(matrix, measure, perAccount).slice(0, 3))

  it('has each measure of the first row', () => {
    expect(cells('retention')).toEqual([1, 0.5, 0.5])
    expect(cells('retention-after')).toEqual([1, 1, 0.5])
    expect(cells('active')).toEqual([2, 1, 1])
    expect(cells('revenue')).toEqual([160, 32, 24])
    expect(cells('revenue', true)).toEqual([80, 16, 12])
    expect(cells('margin', true)).toEqual([40, 8, 6])
    expect(cells('cumulative')).toEqual([80, 96, 108])
    expect(cells('orders')).toEqual([2, 1, 2])
    expect(cells('aov')).toEqual([80, 40, 15])
    expect(cells('revenue-retention')).toEqual([1, 0.2, 0.15])
  })

  it('is NaN in a row without accounts and in a cell that lies ahead', () => {
    expect(Array.from(cohortCells(matrix, 'active', false).slice(3))).toEqual([NaN, NaN, NaN, 1, NaN, NaN])
  })

  it('keeps a real 0', () => {
    const quiet = cohorts(
      ledgerOf(1, day('2024-03-31'), [{ unit: 0, day: day('2024-01-05'), revenue: 1 }]),
      null,
      'month',
      'calendar',
      true,
    )
    expect(Array.from(cohortCells(quiet, 'retention', false).slice(0, 3))).toEqual([1, 0, 0])
    expect(cohortCells(quiet, 'aov', false)[1]).toBeNaN()
  })
})

describe('cohortMean', () => {
  // April is over: ages 0 and 1 of March are complete.
  const sales = [
    { unit: 0, day: day('2024-01-31'), revenue: 10 },
    { unit: 1, day: day('2024-02-01'), revenue: 10 },
    { unit: 2, day: day('2024-03-01'), revenue: 10 },
    { unit: 3, day: day('2024-03-02'), revenue: 10 },
    { unit: 3, day: day('2024-04-02'), revenue: 30 },
  ]
  const asOf = day('2024-04-30')

  it('weighs complete cells by size, without the left-censored first cohort', () => {
    const known = cohorts(ledgerOf(4, asOf, sales), null, 'month', 'calendar', false)
    expect(cohortMean(known, 'retention', false)).toEqual({
      mean: Float64Array.of(1, 1 / 3, 0, NaN),
      n: Float64Array.of(3, 3, 1, 0),
    })
  })

  it('takes the first cohort in when the history is complete, and one group alone', () => {
    const known = cohorts(ledgerOf(4, asOf, sales), null, 'month', 'calendar', true, Int32Array.of(0, 0, 1, 1))
    expect([...cohortMean(known, 'retention', false).n]).toEqual([4, 4, 2, 1])
    expect([...cohortMean(known, 'revenue', true, 1).mean]).toEqual([10, 15, NaN, NaN])
  })
})
