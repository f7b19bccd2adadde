import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { ChurnView } from '../../../src/views/churn/ChurnView'
import { plainCustomer, recordsOf } from '../../core/plainRecords'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const held = { analysis: analysisOf(records), records, Account: () => null }

it('narrows to the accounts of the rep who reads, remembered from screen to screen, and back', async () => {
  const list = openView(AccountsView, '/accounts?country=DE', held)
  fireEvent.click(await screen.findByRole('button', { name: 'My accounts: My accounts' }))
  fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Bo Lind' }))
  await waitFor(() => expect(list.address()).toBe('/accounts?country=DE&rep=Bo+Lind'))
  const mine = screen.getByRole('button', { name: 'My accounts' })
  expect(mine.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(mine)
  await waitFor(() => expect(list.address()).toBe('/accounts?country=DE'))

  const churn = openView(ChurnView, '/churn', held)
  const [again] = await waitFor(() => {
    const found = screen.getAllByRole('button', { name: 'My accounts' })
    expect(found).toHaveLength(2)
    return found.toReversed()
  })
  fireEvent.click(again!)
  await waitFor(() => expect(churn.address()).toBe('/churn?rep=Bo+Lind'))
})

it('is not offered where accounts have no reps', async () => {
  const none = recordsOf({ customers: [plainCustomer({ id: 'c1' })] })
  openView(AccountsView, '/accounts', { analysis: analysisOf(none), records: none, Account: () => null })
  await screen.findByLabelText('Search accounts')
  expect(screen.queryByText('My accounts')).toBeNull()
})
