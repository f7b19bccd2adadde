import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import type { Column } from '../../src/ui/column'
import { VirtualTable } from '../../src/ui/VirtualTable'
import { windowOf } from '../../src/ui/windowOf'
import { renderInKit } from './renderInKit'

interface Row {
  readonly name: string
  readonly clv: number
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'account', head: 'Account', rowHead: true, width: 200, cell: (row) => row.name },
  { id: 'clv', head: 'CLV £', numeric: true, sortable: true, width: 100, cell: (row) => row.clv },
]
const COUNT = 100_000
const rowAt = (index: number): Row => ({ name: `Account ${index}`, clv: COUNT - index })

const scrollTo = vi.fn()

beforeEach(() => {
  // A document without layout: the table is 600 px high in it.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
  HTMLElement.prototype.scrollTo = scrollTo
  scrollTo.mockClear()
})

const table = () => screen.getByRole('grid', { name: 'Accounts' })
const bodyRows = () =>
  within(table())
    .getAllByRole('row')
    .filter((row) => row.dataset['index'] !== undefined)
const row = (index: number) => bodyRows().find((one) => one.dataset['index'] === String(index))

function draw(over: Partial<Parameters<typeof VirtualTable<Row>>[0]> = {}) {
  return renderInKit(
    <VirtualTable
      label="Accounts"
      columns={COLUMNS}
      rowCount={COUNT}
      rowAt={rowAt}
      rowId={(one) => one.name}
      sort={{ column: 'clv', descending: true }}
      onSort={() => {}}
      {...over}
    />,
  )
}

describe('windowOf', () => {
  const range = { startIndex: 100, endIndex: 120, overscan: 5, count: 1000 }

  it('is what is in sight and near, and the current row wherever it is', () => {
    expect(windowOf(range, 110)).toEqual(Array.from({ length: 31 }, (_, i) => 95 + i))
    expect(windowOf(range, 3).slice(0, 2)).toEqual([3, 95])
    expect(windowOf(range, 900).slice(-2)).toEqual([125, 900])
  })

  it('has no row that does not exist', () => {
    expect(windowOf(range, 5000)).not.toContain(5000)
    expect(windowOf({ startIndex: 0, endIndex: 0, overscan: 0, count: 0 }, 0).filter((index) => index > 0)).toEqual([])
  })
})

describe('VirtualTable', () => {
  it('draws the rows in sight of all rows, and tells how many there are', () => {
    draw()
    expect(bodyRows().length).toBeGreaterThan(10)
    expect(bodyRows().length).toBeLessThan(60)
    expect(table().getAttribute('aria-rowcount')).toBe(String(COUNT + 1))
    expect(row(3)?.getAttribute('aria-rowindex')).toBe('5')
    expect(within(row(3) as HTMLElement).getByRole('rowheader').textContent).toBe('Account 3')
  })

  it('asks for the rows in sight', () => {
    const onWindow = vi.fn()
    draw({ onWindow })
    expect(onWindow).toHaveBeenCalled()
    const [first, last] = onWindow.mock.lastCall as [number, number]
    expect(first).toBe(0)
    expect(last).toBeGreaterThan(10)
    expect(last).toBeLessThan(30)
  })

  it('asks for nothing when there is nothing', () => {
    const onWindow = vi.fn()
    draw({ onWindow, rowCount: 0 })
    expect(onWindow).not.toHaveBeenCalled()
    expect(bodyRows()).toHaveLength(0)
  })

  it('draws a row that is on its way as waiting', () => {
    draw({ rowAt: (index) => (index === 2 ? undefined : rowAt(index)) })
    expect(row(2)?.textContent).toBe('On its way')
    expect(row(2)?.getAttribute('aria-busy')).toBe('true')
  })

  it('is one stop of the Tab key, walked by J and K and the arrows', () => {
    draw()
    expect(bodyRows().filter((one) => one.tabIndex === 0)).toHaveLength(1)
    act(() => row(0)?.focus())
    for (const [key, index] of [
      ['j', 1],
      ['ArrowDown', 2],
      ['J', 3],
      ['k', 2],
      ['ArrowUp', 1],
    ] as const) {
      fireEvent.keyDown(document.activeElement as HTMLElement, { key })
      expect((document.activeElement as HTMLElement).dataset['index']).toBe(String(index))
    }
  })

  it('stays on the first row and leaves keys with a modifier alone', () => {
    draw()
    act(() => row(0)?.focus())
    fireEvent.keyDown(row(0) as HTMLElement, { key: 'k' })
    fireEvent.keyDown(row(0) as HTMLElement, { key: 'j', ctrlKey: true })
    expect((document.activeElement as HTMLElement).dataset['index']).toBe('0')
  })

  it('jumps to the last row, which is scrolled to and has the focus', () => {
    draw()
    act(() => row(0)?.focus())
    fireEvent.keyDown(row(0) as HTMLElement, { key: 'End' })
    expect(scrollTo).toHaveBeenCalled()
    expect((document.activeElement as HTMLElement).dataset['index']).toBe(String(COUNT - 1))
  })

  it('opens with Enter and by a click on its head', () => {
    const onOpen = vi.fn()
    draw({ onOpen })
    act(() => row(0)?.focus())
    fireEvent.keyDown(row(0) as HTMLElement, { key: 'Enter' })
    fireEvent.click(screen.getByRole('button', { name: 'Account 2' }))
    expect(onOpen.mock.calls).toEqual([
      [rowAt(0), 0],
      [rowAt(2), 2],
    ])
  })

  it('leaves sorting to where the rows live', () => {
    const onSort = vi.fn()
    draw({ onSort })
    fireEvent.click(screen.getByRole('button', { name: 'CLV £' }))
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'clv', descending: false })
  })

  it('keeps its footer and goes faint when it is stale', () => {
    draw({ foot: 'All 100,000 accounts', stale: true })
    expect(screen.getByText('All 100,000 accounts')).toBeTruthy()
    expect(table().closest('[data-stale]')).not.toBeNull()
  })
})
