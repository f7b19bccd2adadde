import { expect, test } from 'vitest'
import { fileAt } from '../../../src/sources/csv/fileAt'
import { openCsvSource } from '../../../src/sources/csv/openCsvSource'
import type { Http } from '../../../src/sources/http'
import { SourceError } from '../../../src/sources/SourceError'
import { allOf, defaults, fileOf, never } from './csvText'

const file = fileOf(
  'orders.csv',
  'order_id,customer_id,date,amount,status',
  '1,C7,01/02/2011,5,paid',
  '2,C7,01/02/2011,6,odd',
)

test('what is not configured is guessed', async () => {
  const source = await openCsvSource('files', [{ file, mapping: {} }], defaults, never)
  expect(source.id).toBe('files')
  expect(await allOf(source, 'orders')).toMatchObject({
    orders: [{ id: '1', placedAtMs: Date.UTC(2011, 1, 1), currency: 'EUR' }],
    rejected: [{ reason: 'unknown-status' }],
  })
})

test('what is configured wins, the rest stays as guessed', async () => {
  const mapping = {
    dateFormat: 'mdy',
    currency: 'USD',
    statusMap: { odd: 'draft' },
    columns: { rep: 'customer_id' },
  } as const
  const other = await openCsvSource('files', [{ file, mapping: { ...mapping, columns: {} } }], defaults, never)
  const { orders } = await allOf(other, 'orders')
  expect(orders).toMatchObject([
    { id: '1', placedAtMs: Date.UTC(2011, 0, 2), currency: 'USD', status: 'placed' },
    { id: '2', status: 'draft' },
  ])
  // A column that is given a role is no longer free for the guessed one.
  await expect(openCsvSource('files', [{ file, mapping }], defaults, never)).rejects.toThrow(
    'No column of orders.csv is chosen for the customer number.',
  )
})

test('a configured kind guides the guess', async () => {
  const source = await openCsvSource('files', [{ file, mapping: { kind: 'customers' } }], defaults, never)
  expect(source.feeds).toEqual(['customers'])
})

test('a file at an address is read through http, under the last part of its path', async () => {
  const asked: string[] = []
  const http: Http = {
    json: () => Promise.reject(new SourceError('not-found', 'no', 'no')),
    stream: (url) => {
      asked.push(url)
      return file.open(never)
    },
  }
  const remote = fileAt('/files/orders.csv?version=2', http)
  expect(remote.name).toBe('orders.csv')
  const source = await openCsvSource('files', [{ file: remote, mapping: {} }], defaults, never)
  expect((await allOf(source, 'orders')).rowsIn).toBe(2)
  expect(new Set(asked)).toEqual(new Set(['/files/orders.csv?version=2']))
  expect(fileAt('/files/', http).name).toBe('/files/')
})

test('a file that cannot be had says why', async () => {
  const gone = new SourceError('not-found', 'There is nothing at /a.csv.', 'Check the address.')
  const http: Http = { json: () => Promise.reject(gone), stream: () => Promise.reject(gone) }
  await expect(openCsvSource('files', [{ file: fileAt('/a.csv', http), mapping: {} }], defaults, never)).rejects.toBe(
    gone,
  )
})

test('of several files that cannot be had each is named, in the order of the configuration', async () => {
  const gone = (name: string) => new SourceError('not-found', `${name} is not there.`, 'Check the path.')
  const late = async () => {
    await Promise.resolve()
    throw gone('/a.csv')
  }
  const http: Http = {
    json: () => Promise.reject(gone('/')),
    stream: (url) => (url === '/a.csv' ? late() : url === '/b.csv' ? file.open(never) : Promise.reject(gone(url))),
  }
  const files = ['/a.csv', '/b.csv', '/c.csv'].map((url) => ({ file: fileAt(url, http), mapping: {} }))
  await expect(openCsvSource('files', files, defaults, never)).rejects.toMatchObject({
    message: '/a.csv is not there. /c.csv is not there.',
    remedy: 'Check the path.',
  })
})

test('what is no trouble of a source is thrown as it is', async () => {
  const torn = new TypeError('torn')
  const http: Http = { json: () => Promise.reject(torn), stream: () => Promise.reject(torn) }
  const opening = openCsvSource('files', [{ file: fileAt('/a.csv', http), mapping: {} }], defaults, never)
  await expect(opening).rejects.toBe(torn)
})
