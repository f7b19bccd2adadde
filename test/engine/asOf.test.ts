import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { answer } from '../../src/engine/answer'
import { everyQuestion } from './everyQuestion'
import { holdingsOf } from './holdingsOf'
import { analysisOf, smallCompany } from './smallCompany'
import { withActivities } from './withActivities'

/** Days with an order, so that they are the newest of what is known by then: month ends, a leap day's neighbour, any day. */
const DAYS = [19_540, 19_782]
const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
/** About all that was ever read, whatever the day looked at. */
const OF_ALL_DATA = ['choices', 'companies', 'mergePreview', 'intake', 'setAsideRecords']
/** What an answer tells of the newest data, and what is decided once on all of them. */
const NEWEST = new Set(['newestDay', 'naturalGrain', 'medianGap'])

const SCOPES: Readonly<Record<string, Partial<Scope>>> = {
  'in margin': {},
  'gross, by group, to the day': { credits: false, unit: 'group', period: 'toDate', comparison: 'year' },
  'of one category, by the mean gap': { sales: { category: ['Tools'] }, definition: { kind: 'mean', factor: 2 } },
  'of some cohorts that ordered later, first by phone': {
    accounts: { cohort: ['2023-Q1', '2023-05'], ordered: ['m2-on', 'q1'], 'first-channel': ['phone'] },
  },
  'of those at risk in the upper tiers': { accounts: { state: ['at-risk', 'due'], tier: ['top', 'upper'] } },
}

describe.for(DAYS)('as of day %i', (day) => {
  const all = withActivities(smallCompany())
  const known = withActivities(smallCompany(60, day), 60, day)
  const now = analysisOf(all)
  const then = analysisOf(known)

  it('has an order that day', () => {
    expect(then.table.newestDay).toBe(day)
    expect(now.table.newestDay).toBeGreaterThan(day)
  })

  describe.for(Object.keys(SCOPES))('%s', (name) => {
    const scope = { ...DEFAULT_SCOPE, ...SCOPES[name] }
    const questions = (asOfDay: number | null) =>
      everyQuestion({ ...scope, asOfDay }).filter((question) => !OF_ALL_DATA.includes(question.name))

    it.for(questions(day))('$name is what loading nothing later gives', async (question) => {
      // What another day would choose is at hand when the past day is asked for.
      now.mask({ ...scope, asOfDay: null })
      const without = questions(null).find((one) => one.name === question.name)!
      const replayed = await answer(question, now, holdingsOf(now, all, report))
      expect(timeless(replayed)).toEqual(timeless(await answer(without, then, holdingsOf(then, known, report))))
    })
  })
})

function timeless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timeless)
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  if (value instanceof Map || value instanceof Set) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, NEWEST.has(key) ? null : timeless(part)]))
}
