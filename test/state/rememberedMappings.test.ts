import { describe, expect, it } from 'vitest'

import type { CsvMapping } from '../../src/state/answers'
import { rememberedMappings } from '../../src/state/rememberedMappings'

const mapping: CsvMapping = {
  kind: 'orders',
  delimiter: ';',
  columns: { orderId: 'Nr', customerId: 'Kunde', placedAt: 'Datum', amount: 'Netto' },
  dateFormat: 'dmy',
  decimal: ',',
  currency: 'EUR',
  zone: 'Europe/Berlin',
  statusMap: { offen: 'draft', ['__proto__']: 'placed' },
}
const columns = ['Nr', 'Kunde', 'Datum', 'Netto']

function memory(text: string | null = null): Storage {
  const held = new Map<string, string>(text === null ? [] : [['tenure.files', text]])
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  } as Storage
}

describe('rememberedMappings', () => {
  it('gives back the mapping of a file with exactly these columns', () => {
    const storage = memory()
    expect(rememberedMappings(() => storage).keep(columns, mapping)).toBe(true)
    const again = rememberedMappings(() => storage)
    expect(again.of(columns)).toEqual(mapping)
    expect(again.of(columns.toReversed())).toBeNull()
    expect(again.of([...columns, 'Ort'])).toBeNull()
  })

  it('keeps the newest of two for the same columns', () => {
    const storage = memory()
    const mappings = rememberedMappings(() => storage)
    mappings.keep(columns, mapping)
    mappings.keep(columns, { ...mapping, decimal: '.' })
    expect(mappings.of(columns)?.decimal).toBe('.')
  })

  it('forgets the oldest beyond thirty', () => {
    const storage = memory()
    const mappings = rememberedMappings(() => storage)
    for (let i = 0; i <= 30; i++) mappings.keep(['Nr', `column ${i}`], { ...mapping, columns: { orderId: 'Nr' } })
    expect(mappings.of(['Nr', 'column 0'])).toBeNull()
    expect(mappings.of(['Nr', 'column 1'])).not.toBeNull()
  })

  it.each([
    'nonsense',
    '7',
    '[null, 3, {}]',
    JSON.stringify([{ columns, mapping: { ...mapping, kind: 'invoices' } }]),
    JSON.stringify([{ columns, mapping: { ...mapping, kind: 'constructor' } }]),
    JSON.stringify([{ columns, mapping: { ...mapping, dateFormat: 'dym' } }]),
    JSON.stringify([{ columns: [1, 2], mapping }]),
  ])('takes no mapping from %s', (text) => {
    expect(rememberedMappings(() => memory(text)).of(columns)).toBeNull()
  })

  it('drops roles, columns and meanings that there are not', () => {
    const odd = {
      ...mapping,
      columns: { orderId: 'Nr', price: 'Netto', amount: 'gone' },
      statusMap: { a: 'placed', b: 'ignore' },
    }
    const kept = rememberedMappings(() => memory(JSON.stringify([{ columns, mapping: odd }]))).of(columns)
    expect(kept?.columns).toEqual({ orderId: 'Nr' })
    expect(kept?.statusMap).toEqual({ a: 'placed' })
  })

  it('guesses as ever, and says so, where the browser keeps nothing', () => {
    const off = rememberedMappings(() => {
      throw new Error('storage is switched off')
    })
    expect(off.keep(columns, mapping)).toBe(false)
    expect(off.of(columns)).toBeNull()
  })
})
