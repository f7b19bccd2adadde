import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerActivities } from '../../../src/engine/answers/activities'
import { machineValue } from '../../../src/ui/machineValue'
import { ServiceView } from '../../../src/views/service/ServiceView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { withActivities } from '../../engine/withActivities'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = withActivities(smallCompany())
const analysis = analysisOf(records)
const valueOf = (metric: string, place = '') =>
  document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')

async function opened(address = '/service', held = { analysis, records }) {
  const view = openView(ServiceView, address, held)
  await waitFor(() => expect(valueOf('service-cost-each')).toBeDefined())
  return view
}

describe('churn by what accounts met with', () => {
  it('shows each band with its counts, and the ratio of the last to the first', async () => {
    await opened()
    const { churn } = answerActivities(analysis, DEFAULT_SCOPE)
    for (const feed of ['tickets', 'deliveries', 'scores', 'memberships'] as const)
      expect(valueOf('exposure-ratio', `[data-feed="${feed}"]`)).toBe(machineValue('ratio', churn[feed]!.ratio.ratio))
    const panel = screen.getByText('First response to support tickets, and churn after it').closest('section')!
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    churn.tickets!.bands.forEach(({ open, lost, share }, band) => {
      const place = `[data-feed="tickets"][data-band="${band + 1}"]`
      expect(valueOf('exposure-open', place)).toBe(String(open))
      expect(valueOf('exposure-churned', place)).toBe(String(lost))
      expect(valueOf('exposure-churn', place)).toBe(machineValue('percent', share))
    })
  })

  it('says what goes together, never what causes what', async () => {
    await opened()
    expect(screen.getAllByText(/What goes together, not what causes what\./)).toHaveLength(4)
    expect(document.body.textContent).not.toMatch(/\bcaused? by|because of\b/)
  })

  it('follows the account filter', async () => {
    await opened('/service?country=FR')
    const chosen = answerActivities(analysis, { ...DEFAULT_SCOPE, accounts: { country: ['FR'] } })
    const all = answerActivities(analysis, DEFAULT_SCOPE)
    expect(valueOf('quotes-decided', '[data-size="all"]')).toBe(String(chosen.quotes!.decided))
    expect(chosen.quotes!.decided).toBeLessThan(all.quotes!.decided)
    expect(chosen.quotes!.sizeCuts).toEqual(all.quotes!.sizeCuts)
  })
})

describe('figures of the period', () => {
  it('quotes, shares and services are those of the answer, sizes adding up', async () => {
    await opened()
    const { quotes, deliveries, visits, referrals, services } = answerActivities(analysis, DEFAULT_SCOPE)
    expect(valueOf('quote-win-rate', '[data-size="all"]')).toBe(machineValue('percent', quotes!.rate))
    const sizes = ['small', 'middle', 'large'].map((size) => Number(valueOf('quotes-decided', `[data-size="${size}"]`)))
    expect(sizes.reduce((sum, count) => sum + count, 0)).toBe(quotes!.decided)
    expect(valueOf('delivery-late-share')).toBe(machineValue('percent', deliveries!.share))
    expect(valueOf('follow-up-share', '[data-feed="visits"][data-side="after"]')).toBe(
      machineValue('percent', visits!.share),
    )
    expect(valueOf('follow-up-share', '[data-feed="visits"][data-side="before"]')).toBe(
      machineValue('percent', visits!.shareBefore),
    )
    expect(valueOf('referral-share')).toBe(machineValue('percent', referrals!.share))
    for (const { service, costPerUser } of services!)
      expect(valueOf('service-cost-each', `[data-service="${service}"]`)).toBe(machineValue('money', costPerUser))
  })
})

describe('feeds that are missing', () => {
  it('hides what one would tell, and says so', async () => {
    const some = smallCompany()
    for (const activity of records.activities.rows) if (activity.kind !== 'tickets') some.upsertActivity(activity)
    await opened('/service', { analysis: analysisOf(some), records: some })
    expect(screen.queryByText('First response to support tickets, and churn after it')).toBeNull()
    expect(screen.getByText('No support tickets are connected; their tile is hidden.')).toBeTruthy()
  })

  it('hides what a feed did not tell by the as-of day', async () => {
    openView(ServiceView, '/service?asof=2023-02-20', { analysis, records })
    expect(await screen.findByText('No optional feed says anything by the as-of day')).toBeTruthy()
  })

  it('says how to connect one where there is none', async () => {
    const none = smallCompany()
    openView(ServiceView, '/service', { analysis: analysisOf(none), records: none })
    await screen.findByText('No optional feed says anything by the as-of day')
    expect(screen.getByRole('link', { name: 'Load files' }).getAttribute('href')).toBe('/data')
  })
})
