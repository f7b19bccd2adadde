import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { Rejection } from '../../../src/core/rejection'
import type { FeedReport, SyncReport } from '../../../src/sources/syncReport'
import { machineValue } from '../../../src/ui/machineValue'
import { DataView } from '../../../src/views/data/DataView'
import { plainActivity } from '../../core/activities/plainActivity'
import { plainOrder } from '../../core/plainRecords'
import { analysisOf, HOSTILE_NAME, smallCompany } from '../../engine/smallCompany'
import { parquetFile } from '../../sources/parquet/parquetFile'
import { openView } from '../openView'

const records = smallCompany()
const analysis = analysisOf(records)

const hostile: Rejection = {
  source: 'shop',
  feed: 'orders',
  reason: 'broken-date',
  detail: `"${HOSTILE_NAME}" is not a date.`,
  row: 'row 17',
  amount: 120_000,
  currency: 'EUR',
}

const NOTHING = { orders: 0, adjustments: 0, customers: 0, costs: 0, activities: 0, listRows: 0 }

const feedOf = (change: Partial<FeedReport>): FeedReport => ({
  source: 'shop',
  feed: 'orders',
  rowsIn: 0,
  repeated: 0,
  accepted: { orders: 0, adjustments: 0, customers: 0, costs: 0, activities: 0, listRows: 0 },
  parts: 0,
  rejections: [],
  rejectedByReason: [],
  pages: 1,
  total: null,
  startedAtMs: 0,
  finishedAtMs: 1,
  error: null,
  complete: true,
  ...change,
})

function reportOf(...feeds: readonly FeedReport[]): SyncReport {
  const complete = feeds.every((feed) => feed.complete)
  return { sources: [{ source: 'shop', feeds, error: null, complete }], startedAtMs: 0, finishedAtMs: 1, complete }
}

const orders = records.orders.count
const credits = records.adjustments.count
const report = reportOf(
  feedOf({
    feed: 'customers',
    rowsIn: 61,
    accepted: { orders: 0, adjustments: 0, customers: 61, costs: 0, activities: 0, listRows: 0 },
  }),
  feedOf({
    rowsIn: orders + credits + 1,
    accepted: { orders, adjustments: credits, customers: 0, costs: 0, activities: 0, listRows: 0 },
    rejections: [hostile],
    rejectedByReason: [
      { reason: 'broken-date', rows: 1, withoutMoney: 0, money: [{ currency: 'EUR', amount: 120_000 }] },
    ],
  }),
)

const valueOf = (metric: string, place = '') =>
  document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')

const show = (held: Partial<Parameters<typeof openView>[2]> = {}) =>
  openView(DataView, '/data', { analysis, records, report, ...held })

const csv = (name: string, text: string) => new File([text], name, { type: 'text/csv' })

async function give(...files: readonly File[]) {
  const [input] = await screen.findAllByLabelText('Files to load')
  fireEvent.change(input!, { target: { files } })
}

beforeEach(() => localStorage.clear())

describe('what became of the rows', () => {
  it('adds up, and says so', async () => {
    show()
    await screen.findByRole('table', { name: 'Where every order and credit went' })
    const { table } = analysis
    expect(valueOf('data-told')).toBe(String(orders + credits))
    expect(valueOf('data-sales')).toBe(String(table.saleDay.length))
    const sentence = document.querySelector('[data-tie-out]')!
    expect(sentence.getAttribute('data-tie-out')).toBe('true')
    expect(sentence.textContent).toMatch(/rows in = .* 61 customers \+ 1 rejected\. .* sales \+ .* set aside\.$/)
    expect(valueOf('data-rejected', '[data-feed="orders"]')).toBe('1')
    expect(valueOf('rejected-amount')).toBe('12')
    expect(valueOf('set-aside-count', '[data-reason="excluded-account"][data-record="order"]')).toBe(
      String(table.setAside.find(({ reason, record }) => reason === 'excluded-account' && record === 'order')!.count),
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^1 row could not be used/)
  })

  it('tells what was set aside to the cent, credits below 0, where it is in one currency', async () => {
    show()
    await screen.findByRole('table', { name: 'Where every order and credit went' })
    const amountOf = (wanted: 'order' | 'credit') =>
      analysis.table.setAside.reduce((sum, { record, amount }) => sum + (record === wanted ? amount : 0), 0)
    expect(amountOf('credit')).toBeGreaterThan(0)
    expect(valueOf('data-orders-set-aside-revenue')).toBe(machineValue('money-full', amountOf('order')))
    expect(valueOf('data-credits-set-aside-revenue')).toBe(machineValue('money-full', -amountOf('credit')))
    for (const metric of ['data-orders-set-aside-revenue', 'set-aside-amount', 'rejected-amount']) {
      expect(document.querySelector(`[data-figure="${metric}"]`)!.textContent).toMatch(/^€[\d,]+\.\d\d$/)
    }
  })

  it('lists what was set aside record by record, as many as were counted, and saves them', async () => {
    const saved: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:kept')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    show()
    const counts = await screen.findAllByRole('button', { name: /, list the records$/ })
    const orders = counts.find(({ dataset }) => dataset['figure'] === 'data-orders-set-aside')!
    fireEvent.click(orders)
    const drawer = await screen.findByRole('dialog', { name: 'Set aside: Orders' })
    await within(drawer).findByText('They are all that were counted when the data were read')
    expect(within(drawer).queryByText(/does not hold/)).toBeNull()
    const rows = within(drawer).getAllByRole('row').slice(1)
    expect(String(rows.length)).toBe(orders.dataset['value'])
    expect(rows[0]!.textContent).toContain('Account excluded by rule')
    fireEvent.click(within(drawer).getByRole('button', { name: `CSV, ${rows.length} rows` }))
    await waitFor(() => expect(saved).toEqual([`set-aside-2025-06-17-${rows.length}-rows.csv`]))
    vi.restoreAllMocks()
  })

  it('opens any group of them by its address, and says nothing of a group that is none', async () => {
    openView(DataView, '/data?aside=credit:excluded-account:EUR:shop', { analysis, records, report })
    const drawer = await screen.findByRole('dialog', {
      name: 'Set aside: Account excluded by rule, credits, shop, EUR',
    })
    await within(drawer).findByText('They are all that were counted when the data were read')
    cleanup()
    openView(DataView, '/data?aside=letter:lost::', { analysis, records, report })
    await screen.findByRole('table', { name: 'Where every order and credit went' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says why it adds up no amounts of several currencies', async () => {
    const mixed = smallCompany()
    mixed.upsertOrder(plainOrder({ id: 'dollars', currency: 'USD' }))
    show({ records: mixed, analysis: analysisOf(mixed) })
    await screen.findByRole('table', { name: 'Where every order and credit went' })
    expect(valueOf('data-orders-set-aside-revenue')).toBe('')
    expect(screen.getByRole('note', { name: /^Not known: In several currencies/ }).textContent).toBe('–')
    expect(document.querySelector('[data-figure="set-aside-amount"][data-currency="USD"]')!.textContent).toMatch(
      /^US\$[\d,]+\.\d\d$/,
    )
  })

  it('says when it does not add up', async () => {
    show({
      report: reportOf(
        feedOf({
          rowsIn: 3,
          accepted: { orders: 3, adjustments: 0, customers: 0, costs: 0, activities: 0, listRows: 0 },
        }),
      ),
    })
    await screen.findByRole('heading', { level: 1, name: 'The records do not add up' })
    expect(document.querySelector('[data-tie-out]')!.textContent).toContain('please report it')
  })

  it('counts what optional feeds told, and says which are missing', async () => {
    const told = smallCompany()
    told.upsertActivity(plainActivity({ id: 't1', kind: 'tickets', atMs: Date.UTC(2025, 2, 4) }))
    told.upsertActivity(plainActivity({ id: 't2', kind: 'tickets', customerId: 'nobody' }))
    const feed = feedOf({ feed: 'tickets', rowsIn: 2, accepted: { ...NOTHING, activities: 2 } })
    show({ records: told, analysis: analysisOf(told), report: reportOf(...report.sources[0]!.feeds, feed) })
    const feeds = await screen.findByRole('table', { name: 'Optional feeds' })
    expect(screen.getByRole('heading', { name: '1 of 10 optional feeds are connected' })).toBeTruthy()
    expect(valueOf('feed-told', '[data-feed="tickets"]')).toBe('2')
    expect(valueOf('feed-used', '[data-feed="tickets"]')).toBe('1')
    expect(valueOf('feed-newest', '[data-feed="tickets"]')).toBe('2025-03-04')
    expect(valueOf('feed-told', '[data-feed="quotes"]')).toBe('')
    expect(within(feeds).getByText('No quotes are connected; their tile is hidden.')).toBeTruthy()
    expect(valueOf('set-aside-count', '[data-record="activity"][data-reason="no-customer"]')).toBe('1')
    expect(document.querySelector('[data-tie-out]')!.textContent).toContain(' + 2 activities + ')
    expect(document.querySelector('[data-tie-out]')!.getAttribute('data-tie-out')).toBe('true')
  })

  it('shows what was rejected as text', async () => {
    show()
    const example = await screen.findByText(`"${HOSTILE_NAME}" is not a date.`)
    expect(example.closest('details')!.textContent).toContain('row 17')
    expect(document.querySelector('img')).toBeNull()
  })

  it('names the feed that stopped, and what to do', async () => {
    const error = { kind: 'offline', message: 'The shop did not answer.', remedy: 'Try again later.' } as const
    show({ report: reportOf(feedOf({ error, complete: false })) })
    await screen.findByText('shop, orders: The shop did not answer. Try again later.')
    expect(screen.getByText('Stopped')).toBeDefined()
  })

  it('shows mistakes of the configuration beside what is held', async () => {
    show({ status: { mistakes: [`sources[0].kind is "${HOSTILE_NAME}".`] } })
    await screen.findByText('1 mistake in the configuration')
    expect(screen.getByText(`sources[0].kind is "${HOSTILE_NAME}".`).closest('ul')!.children).toHaveLength(1)
  })

  it('can read again what could not even begin', async () => {
    const { opened } = show({ status: { phase: 'failed', newestDay: null, dataVersion: 0, sources: [] } })
    await screen.findByText('The data could not be read')
    const before = opened.length
    fireEvent.click(screen.getByText('Read again'))
    expect(opened).toHaveLength(before + 1)
  })

  it('says that no sale was read, and whether something stopped it', async () => {
    const failures = [{ source: 'shop', feed: 'orders', message: 'The shop did not answer.', remedy: 'Try later.' }]
    show({ status: { newestDay: null } })
    expect(await screen.findByText('No sale is among what was read')).toBeDefined()
    cleanup()
    show({ status: { newestDay: null, failures } })
    expect(await screen.findByText('No order could be read')).toBeDefined()
  })

  it('follows a reading, and reads again when asked', async () => {
    const shop = { id: 'shop', label: 'Web shop', kind: 'woocommerce', feeds: ['customers', 'orders'] }
    show({
      status: {
        phase: 'reading',
        sources: [shop, { ...shop, id: 'erp', label: 'ERP' }],
        reading: [
          { source: 'shop', feed: 'orders', rows: 300, total: 1200, pages: 3, stage: 'reading', goneOnFrom: null },
        ],
      },
    })
    await screen.findByText('Reading: 300 rows so far')
    screen.getByText('25%')
    // Every feed has its row from the beginning, in the order in which it is asked for.
    expect(screen.getAllByText(/not begun$/).map((cell) => cell.textContent)).toEqual([
      'customers, not begun',
      'customers, not begun',
      'orders, not begun',
    ])
    expect(valueOf('data-rejected', '[data-feed="orders"]')).toBe('')
  })

  it('says from where a reading is continued that ended early', async () => {
    const shop = { id: 'shop', label: 'Web shop', kind: 'woocommerce', feeds: ['customers', 'orders'] }
    const feed = { source: 'shop', rows: 300, total: 1200, pages: 1, stage: 'reading' as const }
    show({
      status: {
        phase: 'reading',
        sources: [shop],
        reading: [
          { ...feed, feed: 'customers', goneOnFrom: null },
          { ...feed, feed: 'orders', goneOnFrom: 200 },
        ],
      },
    })
    await screen.findByText('continued after 200 rows')
    expect(screen.getAllByText(/^continued after/)).toHaveLength(1)
    screen.getByText(/^The last reading ended before it was complete/)
  })

  it('says which connector was never proven on a live system', async () => {
    const shop = { id: 'shop', label: 'Web shop', kind: 'odoo', feeds: ['orders'], unproven: true as const }
    show({ status: { sources: [shop] } })
    await screen.findByText(/^Read to the end/)
    expect(screen.getAllByText('not yet proven on a live system')).toHaveLength(report.sources[0]!.feeds.length)
    screen.getByText(/^Web shop: this connector follows its product's documentation/)
  })

  it('says nothing of the kind of one that was', async () => {
    show({
      status: { sources: [{ id: 'shop', label: 'Web shop', kind: 'woocommerce', feeds: ['customers', 'orders'] }] },
    })
    await screen.findAllByText('Web shop')
    expect(screen.queryByText(/not yet proven/)).toBeNull()
  })

  it('reads again what was opened', async () => {
    const view = show({
      status: { sources: [{ id: 'shop', label: 'Web shop', kind: 'woocommerce', feeds: ['customers', 'orders'] }] },
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Read again' }))
    expect(view.opened).toEqual([{ kind: 'configured' }, { kind: 'configured' }])
  })
})

describe('what is kept for the next opening', () => {
  const sources = [{ id: 'shop', label: 'Web shop', kind: 'woocommerce', feeds: ['customers', 'orders'] }]

  it('lets changes be read alone, or every row, and says what is kept', async () => {
    const view = show({ status: { sources, readAtMs: 1_700_000_000_000, keeping: { state: 'kept', bytes: 1000 } } })
    fireEvent.click(await screen.findByRole('button', { name: 'Read changes now' }))
    fireEvent.click(screen.getByRole('button', { name: 'Read every row again' }))
    expect(view.opened).toEqual([{ kind: 'configured' }, { kind: 'configured' }, { kind: 'configured', whole: true }])
    expect(
      await screen.findByText(/The next opening shows it at once: it is kept in this browser, without names/),
    ).toBeDefined()
  })

  it('says why nothing is', async () => {
    const reason = 'The browser has no room left for this site.'
    show({ status: { sources, keeping: { state: 'not-kept', reason } } })
    expect(await screen.findByText(/It is not kept for the next opening. The browser has no room left/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Read every row again' })).toBeNull()
  })

  it('says how old what is shown is while changes are read', async () => {
    show({ status: { sources, phase: 'reading', named: false, readAtMs: 1_700_000_000_000 } })
    expect(await screen.findByText(/^Orders as of .*14 Nov.* stay on the other screens/)).toBeDefined()
  })
})

const ORDERS = 'order_id,customer_id,date,status,total\n1,a,2024-01-02,paid,10.00\n2,b,2024-01-03,limbo,-3.00\n'

describe('loading files', () => {
  it('offers it where nothing is configured', async () => {
    show({ status: { phase: 'empty', dataVersion: 0 } })
    await screen.findByRole('heading', { level: 1, name: 'No data yet' })
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'See the demo company' }).getAttribute('href')).toBe('/demo')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('guesses, is corrected, and loads with the settings given', async () => {
    const view = show()
    await give(csv('orders.csv', ORDERS))
    const role = await screen.findByRole('combobox', { name: 'What total holds' })
    expect((role as HTMLSelectElement).value).toBe('amount')
    expect(screen.getByText(/The meaning of the status "limbo" is not known/)).toBeDefined()

    fireEvent.change(role, { target: { value: 'nothing' } })
    await screen.findByRole('heading', { name: 'Say which column holds the net amount' })
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Load 1 file' }).disabled).toBe(true)

    fireEvent.change(role, { target: { value: 'amount' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'limbo, 1 rows' }), { target: { value: 'credit' } })
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '35' } })
    fireEvent.click(screen.getByRole('checkbox', { name: 'Freight counts as revenue' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Business time zone' }), { target: { value: 'Asia/Tokyo' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'Currency of the figures' }), { target: { value: 'GBP' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'Fiscal year begins with' }), { target: { value: '4' } })
    await screen.findByText('No column gives a currency; all amounts are taken as GBP.')
    fireEvent.click(screen.getByRole('button', { name: 'Load 1 file' }))

    const opening = view.opened.at(-1)!
    if (opening.kind !== 'files') throw new Error('the files were not opened')
    expect(opening.settings).toEqual({
      zone: 'Asia/Tokyo',
      currency: 'GBP',
      fiscalYearStartMonth: 4,
      freightIncluded: true,
      defaultMargin: 0.35,
      historyComplete: false,
    })
    const [file] = opening.files
    expect(file!.name).toBe('orders.csv')
    expect(file!.mapping).toMatchObject({
      kind: 'orders',
      columns: { orderId: 'order_id', amount: 'total' },
      statusMap: { paid: 'placed', limbo: 'credit' },
      zone: 'Asia/Tokyo',
      currency: 'GBP',
    })
  })

  it('reads the next file with these columns as the last one', async () => {
    show()
    await give(csv('orders.csv', ORDERS))
    fireEvent.change(await screen.findByRole('combobox', { name: 'Dates are written' }), { target: { value: 'dmy' } })
    fireEvent.click(screen.getByRole('button', { name: 'Load 1 file' }))
    await give(csv('february.csv', ORDERS))
    await screen.findByText('Read as the last file with these columns was.')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Dates are written' }).value).toBe('dmy')
  })

  it('guesses the columns anew when the rows are said to be something else', async () => {
    show()
    await give(csv('orders.csv', ORDERS))
    const kind = await screen.findByRole('combobox', { name: 'Rows are' })
    fireEvent.change(kind, { target: { value: 'customers' } })
    await waitFor(() => {
      const choices = within(screen.getByRole('combobox', { name: 'What customer_id holds' })).getAllByRole('option')
      expect(choices.map(({ textContent }) => textContent)).toContain('Company name')
    })
  })

  it('says which file it cannot look into, and goes on with the others', async () => {
    show()
    await give(csv('empty.csv', ''), csv('orders.csv', ORDERS))
    await screen.findByText(/^empty\.csv holds nothing\./)
    expect(await screen.findByRole('button', { name: 'Load 1 file' })).toBeDefined()
  })

  it('takes files dropped anywhere on the page, and leaves out what is dropped by mistake', async () => {
    show()
    await screen.findByRole('table', { name: 'Rows read of each source' })
    const dataTransfer = { types: ['Files'], files: [csv('a.csv', ORDERS), csv('b.csv', ORDERS)] }
    fireEvent.dragOver(document.body, { dataTransfer })
    await screen.findByText('Drop the files to look into them')
    fireEvent.drop(document.body, { dataTransfer })
    fireEvent.click(await screen.findByRole('button', { name: 'Leave out b.csv' }))
    await screen.findByRole('button', { name: 'Load 1 file' })
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('table', { name: 'Rows read of each source' })).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Data' }))
  })

  it('takes a Parquet file through the same review, and loads it', async () => {
    const view = show()
    await screen.findByRole('table', { name: 'Rows read of each source' })
    const parquet = parquetFile('orders.parquet', [
      { name: 'order_id', data: ['1', '2'] },
      { name: 'customer_id', data: ['a', 'b'] },
      { name: 'date', data: [new Date('2024-01-02'), new Date('2024-01-03')] },
      { name: 'status', data: ['paid', 'limbo'] },
      { name: 'total', data: [10.25, 1.234] },
    ])
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [parquet] } })
    await screen.findByText('Orders or credits, one a row: 5 of 5 columns are read')
    screen.getByText(/^The meaning of the status "limbo" is not known/)
    expect(screen.queryByText(/may have a decimal mark/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Load 1 file' }))
    expect(view.opened.at(-1)).toMatchObject({ kind: 'files', files: [{ name: 'orders.parquet' }] })
  })

  it('says of a Parquet file that is cut off what to do', async () => {
    show()
    await give(new File([new TextEncoder().encode('PAR1 and no end')], 'orders.parquet'))
    const said = /^orders\.parquet is a Parquet file that is damaged or cut off\. Export it or copy it again/
    expect(await screen.findByText(said)).toBeDefined()
  })

  it('keeps hostile columns and words text', async () => {
    show()
    const name = HOSTILE_NAME.replaceAll(',', ' ')
    await give(
      csv('hostile.csv', `order_id,customer_id,date,status,total,${name}\n1,a,2024-01-02,__proto__,10.00,${name}\n`),
    )
    const word = await screen.findByRole('combobox', { name: '__proto__, 1 rows' })
    fireEvent.change(word, { target: { value: 'placed' } })
    await waitFor(() => expect((word as HTMLSelectElement).value).toBe('placed'))
    expect(document.querySelector('img')).toBeNull()
  })
})
