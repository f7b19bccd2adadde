import { expect, test } from 'vitest'
import { parquetFile } from '../sources/parquet/parquetFile'
import { figuresOf } from './figuresOf'
import { openPage } from './openPage'

const ROWS = 1200
const rows = Array.from({ length: ROWS }, (_, i) => i)

test('Parquet files are read in the built app, under its policy, by a part of it that is loaded with the first', async () => {
  const scripts: string[] = []
  const { page } = await openPage('/data', {
    build: 'production',
    prepare: async (tab) => tab.on('request', (request) => scripts.push(new URL(request.url()).pathname)),
  })
  await page.getByText('Drop your order files anywhere on this page').waitFor()
  expect(scripts.filter((path) => path.includes('parquet'))).toEqual([])
  const files = (['SNAPPY', 'ZSTD', 'BROTLI'] as const).map((codec) =>
    parquetFile(
      `${codec}.parquet`,
      [
        { name: 'order_id', data: rows.map((i) => `${codec} ${i}`) },
        { name: 'customer_id', data: rows.map((i) => `C${i % 40}`) },
        { name: 'order_date', data: rows.map((i) => new Date(Date.UTC(2024, 0, 1 + (i % 600)))) },
        { name: 'net_amount', data: rows.map((i) => 10 + i / 4) },
      ],
      { codec },
    ),
  )
  await page
    .getByLabel('Files to load')
    .first()
    .setInputFiles(
      await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          mimeType: '',
          buffer: Buffer.from(await file.arrayBuffer()),
        })),
      ),
    )
  await page.getByRole('button', { name: 'Load 3 files' }).click()
  await page.locator(`[data-figure="data-accepted"][data-value="${3 * ROWS}"]`).waitFor()
  const figures = await figuresOf(page, 'data-rows', 'data-accepted', 'data-rejected')
  expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
    ['data-rows', 3 * ROWS],
    ['data-accepted', 3 * ROWS],
    ['data-rejected', 0],
  ])
  expect(scripts.some((path) => path.includes('parquet'))).toBe(true)
})
