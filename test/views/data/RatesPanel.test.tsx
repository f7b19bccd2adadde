import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { buildOrderTable } from '../../../src/core/buildOrderTable'
import { RateTable } from '../../../src/core/rates'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { answerIntake } from '../../../src/engine/answers/intake'
import { RatesPanel } from '../../../src/views/data/RatesPanel'
import { plainOrder, plainRules, recordsOf } from '../../core/plainRecords'
import { holdingsOf } from '../../engine/holdingsOf'
import { analysisOfTable } from '../../engine/smallCompany'
import { renderInKit } from '../../ui/renderInKit'

const rates = new RateTable('EUR', [{ currency: 'GBP', day: 19_720, rate: 1.25 }])
const orders = ['EUR', 'GBP', 'USD', 'USD'].map((currency, i) => plainOrder({ id: String(i), currency }))

function draw(scope: Scope, told = orders) {
  const records = recordsOf({ orders: told })
  const analysis = analysisOfTable(buildOrderTable(records, plainRules({ rates })))
  const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
  renderInKit(
    <RatesPanel intake={answerIntake(analysis, { ...holdingsOf(analysis, records, report), rates }, scope)} />,
  )
}

const figure = (id: string, currency: string) =>
  document.querySelector(`[data-figure="${id}"][data-currency="${currency}"]`)?.getAttribute('data-value')

it('tells the currencies of orders, their newest rate and what has none', () => {
  draw(DEFAULT_SCOPE)
  screen.getByRole('heading', { level: 2, name: '2 orders are left out: no exchange rate on their day' })
  screen.getByText('Each amount at the newest rate on or before its own day.')
  expect(figure('rate-sales', 'GBP')).toBe('1')
  expect(figure('rate-newest', 'GBP')).toBe('1.25')
  expect(figure('rate-unknown', 'USD')).toBe('2')
  expect(figure('rate-newest', 'USD')).toBe('')
})

it('says so at constant currency, and shows nothing where all orders are in one currency', () => {
  draw({ ...DEFAULT_SCOPE, ratesOn: 19_800 }, orders.slice(0, 2))
  screen.getByRole('heading', { level: 2, name: '1 currency beside EUR, every order with a rate' })
  screen.getByText('At constant currency: each amount at the newest rate on or before 18 Mar 2024.')
  draw(DEFAULT_SCOPE, orders.slice(0, 1))
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
})
