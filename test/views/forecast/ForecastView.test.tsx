import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerForecast } from '../../../src/engine/answers/forecast'
import { ForecastView } from '../../../src/views/forecast/ForecastView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany(80)
const analysis = analysisOf(records)
const valueOf = (metric: string, place = '') =>
  document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')

const opened = (address = '/forecast') => openView(ForecastView, address, { analysis, records })

describe('ForecastView', () => {
  it('shows the report card of the answer, model and naive side by side', async () => {
    opened()
    await screen.findByRole('table', { name: 'Report card' })
    const { report } = await answerForecast(analysis, DEFAULT_SCOPE, new AbortController().signal)
    const { card, naive } = report!.test
    expect(valueOf('holdout-expected', '[data-forecast="model"]')).toBe(String(card.expected))
    expect(valueOf('holdout-actual')).toBe(String(card.actual))
    for (const one of naive) {
      expect(valueOf('holdout-mae', `[data-forecast="${one.name}"]`)).toBe(String(one.card.mae))
    }
    const models = within(screen.getByRole('table', { name: 'Models' }))
    expect(models.getAllByRole('row')).toHaveLength(5)
    expect(valueOf('model-holdout-mae', `[data-model="${report!.tried[report!.chosen]!.fit.name}"]`)).toBe(
      String(card.mae),
    )
  })

  it('says whether the forecast is shown, and shows no predicted total when it is not', async () => {
    opened()
    await screen.findByRole('table', { name: 'Report card' })
    const { report } = await answerForecast(analysis, DEFAULT_SCOPE, new AbortController().signal)
    if (report!.standing === 'shown') expect(valueOf('forecast-clv')).toBe(String(report!.total.clv.value / 10_000))
    else {
      expect(valueOf('forecast-clv')).toBeUndefined()
      expect(valueOf('forecast-naive')).toBeDefined()
    }
  })

  it('counts what is missing where the history is short', async () => {
    opened('/forecast?asof=2023-08-01')
    await screen.findByRole('heading', { name: /^No forecast yet: \d+ of \d+ / })
    expect(valueOf('forecast-gate', '[data-gate="months"]')).toBe('7')
    expect(valueOf('forecast-clv')).toBeUndefined()
    expect(screen.queryByRole('table', { name: 'Report card' })).toBeNull()
    const gates = screen.getAllByRole('progressbar').map((bar) => bar.parentElement!.textContent)
    expect(gates[0]).toMatch(/7(, needs | of )\d+ months of history$/)
    expect(gates.at(-1)).toMatch(/2 of 10 accounts with three order days$/)
  })

  it('puts every setting into the address, and takes them all back', async () => {
    const view = opened()
    await screen.findByRole('table', { name: 'Report card' })
    const discount = screen.getByLabelText('Discount a year, %')
    fireEvent.change(discount, { target: { value: '12.5' } })
    fireEvent.keyDown(discount, { key: 'Enter' })
    await waitFor(() => expect(view.address()).toContain('discount=12.5'))
    fireEvent.change(screen.getByLabelText('Cost to serve an order'), { target: { value: '4' } })
    fireEvent.blur(screen.getByLabelText('Cost to serve an order'))
    await waitFor(() => expect(view.address()).toContain('serve=4'))
    fireEvent.change(screen.getByLabelText(/Calibration ends/), { target: { value: '2024-12-31' } })
    await waitFor(() => expect(view.address()).toContain('calibration=2024-12-31'))
    fireEvent.click(screen.getByLabelText('Count orders of 0'))
    await waitFor(() => expect(view.address()).toContain('zero=counted'))
    fireEvent.click(screen.getByRole('button', { name: 'Model: automatic' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'BG/NBD' }))
    await waitFor(() => expect(view.address()).toContain('model=bg'))
    fireEvent.click(screen.getByRole('button', { name: 'Horizon: 24 months' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '12 months' }))
    await waitFor(() => expect(view.address()).toContain('horizon=12'))
    fireEvent.click(screen.getByRole('button', { name: 'As configured' }))
    await waitFor(() => expect(view.address()).toBe('/forecast'))
  })

  it('leaves a number alone that is none', async () => {
    const view = opened()
    await screen.findByRole('table', { name: 'Report card' })
    const discount = screen.getByLabelText('Discount a year, %')
    fireEvent.change(discount, { target: { value: 'much' } })
    fireEvent.keyDown(discount, { key: 'Enter' })
    expect(view.address()).toBe('/forecast')
  })

  it('says what failed, in each panel', async () => {
    openView(ForecastView, '/forecast', {
      analysis,
      records,
      failing: { name: 'forecast', message: 'The calculation stopped twice.' },
    })
    expect((await screen.findAllByText(/The calculation stopped twice/)).length).toBeGreaterThan(1)
  })
})

it('writes the limit of histories in the numbers of whoever reads it', async () => {
  openView(ForecastView, '/forecast', { analysis, records, locale: 'de-DE' })
  expect(await screen.findByText(/more than 20\.000 distinct histories/)).toBeTruthy()
})
