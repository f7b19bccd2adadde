import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerKpis, type Kpi, type KpisAnswer } from '../../../src/engine/answers/kpis'
import { answerIntake } from '../../../src/engine/answers/intake'
import { INITIAL_STATUS } from '../../../src/engine/status'
import type { SyncReport } from '../../../src/sources/syncReport'
import { goalScope } from '../../../src/state/goalScope'
import { formatOf } from '../../../src/ui/format'
import { type AlertFacts, alertsOf } from '../../../src/views/overview/alerts'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { holdingsOf } from '../../engine/holdingsOf'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'

// The drawing itself needs a browser.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const kpis = answerKpis(analysis, DEFAULT_SCOPE)
const NOTHING_READ: SyncReport = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
const intake = answerIntake(analysis, holdingsOf(analysis, records, NOTHING_READ), DEFAULT_SCOPE)
const none = { value: null, previous: null, numerator: null, denominator: null }
const kpi = (figures: Partial<Kpi>): Kpi => ({ ...none, series: new Float64Array(), ...figures })
const calm: KpisAnswer = { ...kpis, nrr: kpi({}), grr: kpi({}), logoChurnMonthly: kpi({}) }

const found = (facts: Partial<AlertFacts>) =>
  alertsOf(
    { kpis: undefined, goalOf: () => null, atRisk: undefined, intake: undefined, status: INITIAL_STATUS, ...facts },
    formatOf('en-GB', 'GBP'),
  )
const idsOf = (facts: Partial<AlertFacts>) => found(facts).map(({ id }) => id)

describe('the rules of alerts', () => {
  it('say nothing of what is not known or did not get worse', () => {
    expect(found({})).toEqual([])
    expect(found({ kpis: calm })).toEqual([])
    expect(idsOf({ kpis: { ...calm, nrr: kpi({ value: 1.1, previous: 1 }) } })).toEqual([])
  })

  it('call retention worse only beyond the noise, and say so', () => {
    expect(idsOf({ kpis: { ...calm, nrr: kpi({ value: 0.996, previous: 1 }) } })).toEqual([])
    const [alert] = found({ kpis: { ...calm, nrr: kpi({ value: 0.96, previous: 1 }) } })
    expect(alert).toMatchObject({ id: 'worse nrr', value: 0.96, figure: '96.0%', place: { to: '/' } })
    expect(alert!.text).toBe('Net revenue retention fell by 4.0 pts to 96.0%, more than the 0.5 pts taken as noise.')
  })

  it('call churn worse only where the rate before lies outside of the interval', () => {
    const churn = (numerator: number, denominator: number) =>
      idsOf({
        kpis: {
          ...calm,
          logoChurnMonthly: kpi({ value: numerator / denominator, previous: 0.03, numerator, denominator }),
        },
      })
    expect(churn(5, 100)).toEqual([])
    expect(churn(500, 10_000)).toEqual(['worse churn'])
    expect(churn(200, 10_000)).toEqual([])
  })

  it('name goals that are missed, not those that are met', () => {
    const goalOf = (metric: string) => (metric === 'open-accounts' ? { target: 50 } : null)
    const at = (value: number) => idsOf({ kpis: { ...calm, openAccounts: kpi({ value }) }, goalOf })
    expect(at(49)).toEqual(['goal open-accounts'])
    expect(at(50)).toEqual([])
    expect(idsOf({ kpis: { ...calm, openAccounts: kpi({}) }, goalOf })).toEqual([])
  })

  it('tell a source whose newest order is more than seven days older than the newest of all', () => {
    const newest = (days: readonly number[]) => ({
      ...intake,
      newest: days.map((day, i) => ({ source: `s${i}`, record: 'order' as const, day })),
    })
    expect(idsOf({ intake: newest([100, 93]) })).toEqual([])
    expect(idsOf({ intake: newest([100, 92]) })).toEqual(['stale s1'])
  })

  it('count rejected rows by source', () => {
    const rejectedByReason = [{ reason: 'missing-id', rows: 3, withoutMoney: 3, money: [] }]
    const report = { ...NOTHING_READ, sources: [{ source: 'shop', feeds: [{ rejectedByReason }] }] } as unknown
    const [alert] = found({ intake: { ...intake, report: report as SyncReport } })
    expect(alert).toMatchObject({ id: 'rejected shop', value: 3, text: '3 rows of shop could not be used.' })
  })
})

describe('the alerts of the overview', () => {
  const goal = { id: 'g', metric: 'nrr', scope: goalScope(DEFAULT_SCOPE) }
  const unseen = { hidden: true }

  it('are set aside until their figure changes, and shown again', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('goals', { ...goal, target: 9 }, 'Set')
    openView(OverviewView, '/', { analysis, records, workspace })
    const list = (await screen.findByText(/to see to, compared with/)).closest('section')!
    const sentence = await within(list).findByText(/misses its goal 900\.0%/)
    expect(within(list).getAllByRole('link').length).toBe(list.querySelectorAll('li').length)
    fireEvent.click(within(sentence.closest('li')!).getByRole('button', unseen))
    await waitFor(() => expect(screen.queryByText(/misses its goal/)).toBeNull())
    workspace.getState().put('goals', { ...goal, target: 8 }, 'Set')
    await screen.findByText(/misses its goal 800\.0%/)
    workspace.getState().put('goals', { ...goal, target: 9 }, 'Set')
    await waitFor(() => expect(screen.queryByText(/misses its goal/)).toBeNull())
    fireEvent.click(await screen.findByRole('button', { name: 'Show 1 set aside', ...unseen }))
    await screen.findByText(/misses its goal 900\.0%/)
  })

  it('are compared with no window that the data do not reach back to', async () => {
    openView(OverviewView, '/?asof=2023-12-31&period=last12', { analysis, records })
    const head = await screen.findByRole('heading', { name: /to see to/ })
    expect(head.textContent).toMatch(/^\d+ things? to see to$/)
  })

  it('lead to the largest account at risk', async () => {
    openView(OverviewView, '/', { analysis, records })
    const sentence = await screen.findByText(/is the largest account at risk/)
    const key = sentence.getAttribute('data-alert')!.replace('at risk ', '')
    const link = within(sentence.closest('li')!).getByRole('link')
    expect(decodeURIComponent(link.getAttribute('href')!)).toContain(`/accounts/${key}`)
  })
})
