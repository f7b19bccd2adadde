import { expect, test } from 'vitest'
import { configuredPlan } from '../../src/engine/configuredPlan'
import { parseConfiguration } from '../../src/sources/configuration'
import { httpOf, pagesOf } from '../sources/recordedExchange'

const never = new AbortController().signal
const FILE = 'Date,USD,GBP\n2026-01-02,1.0512,0.85\n2026-01-05,1.0498,N/A\n'

/** The rates that a source of the kind reads from a file. */
async function ratesOf(said: object, file: string) {
  const parsed = parseConfiguration({ sources: [{ id: 'ecb', label: 'ECB', kind: 'rates', url: '/fx.csv', ...said }] })
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join(' '))
  const plan = await configuredPlan(
    parsed.configuration,
    httpOf(() => new Response(file)),
    never,
  )
  const [source] = plan.sources
  const pages = await pagesOf(source!.pages(source!.feeds[0]!, null, never))
  const rows = pages.flatMap(({ listRows = [] }) => listRows)
  return { label: plan.labels[0], rows: rows.map((row) => (row.kind === 'rates' ? [row.base, row.quotes] : row)) }
}

test('a source of the kind "rates" reads a file as central banks publish it', async () => {
  const { label, rows } = await ratesOf({}, FILE)
  expect(label).toMatchObject({ id: 'ecb', label: 'ECB', kind: 'rates', feeds: ['rates'] })
  expect(rows).toEqual([
    [
      'EUR',
      [
        { currency: 'USD', units: 1.0512 },
        { currency: 'GBP', units: 0.85 },
      ],
    ],
    ['EUR', [{ currency: 'USD', units: 1.0498 }]],
  ])
})

test('its base is another currency where it says so', async () => {
  expect((await ratesOf({ base: 'GBP' }, 'Date,EUR\n2026-01-02,1.152\n')).rows).toEqual([
    ['GBP', [{ currency: 'EUR', units: 1.152 }]],
  ])
})

test('what is no address or no currency is a mistake', () => {
  const wrong = { sources: [{ id: 'ecb', label: 'ECB', kind: 'rates', url: 'https://x.example/a.csv', base: 'euros' }] }
  const parsed = parseConfiguration(wrong)
  expect('mistakes' in parsed && parsed.mistakes).toHaveLength(2)
})
