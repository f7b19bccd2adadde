import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, firstLoad } from './firstLoad'

const KB = 1000
const { page, worker } = firstLoad(join(import.meta.dirname, '../../dist'), 'OverviewView')

test('the first screen without its charts comes in at most 350 kB, and the worker beside it', () => {
  expect([...page.keys()].some((name) => name.startsWith('OverviewView'))).toBe(true)
  expect(bytesOf(page)).toBeLessThanOrEqual(350 * KB)
  expect(bytesOf(worker)).toBeGreaterThan(0)
  expect(bytesOf(worker)).toBeLessThanOrEqual(175 * KB)
})

test('it comes in few files, whatever else the build holds that shares some of them', () => {
  expect(page.size).toBeGreaterThan(1)
  expect(page.size).toBeLessThanOrEqual(50)
})

test('charts, the readers of Parquet and the writers of workbooks come when they are wanted', () => {
  const names = [...page.keys(), ...worker.keys()].join()
  expect(names).not.toMatch(/echarts|parquet|xlsx/i)
})
