import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'

import { nextSort, type Column } from '../../src/ui/column'
import { LedgerTable } from '../../src/ui/LedgerTable'
import { renderInKit } from './renderInKit'

interface Row {
  readonly name: string
  readonly change: number
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'account', head: 'Account', rowHead: true, sortable: true, cell: (row) => row.name },
  { id: 'change', head: 'Change', numeric: true, sortable: true, cell: (row) => row.change, foot: 42 },
]
const ROWS: readonly Row[] = [
  { name: 'Crown Quay', change: 30 },
  { name: '<img src=x onerror=alert(1)>', change: 12 },
]
const byName = (row: Row) => row.name

describe('nextSort', () => {
  it('starts numbers with the largest and words with the first, and turns round on the second press', () => {
    expect(nextSort(null, COLUMNS[1])).toEqual({ column: 'change', descending: true })
    expect(nextSort({ column: 'change', descending: true }, COLUMNS[0])).toEqual({
      column: 'account',
      descending: false,
    })
    expect(nextSort({ column: 'change', descending: true }, COLUMNS[1])).toEqual({
      column: 'change',
      descending: false,
    })
  })
})

describe('LedgerTable', () => {
  it('is a table with row heads, numbers aligned, a total, and hostile names as text', () => {
    renderInKit(<LedgerTable label="Accounts behind the change" columns={COLUMNS} rows={ROWS} rowId={byName} />)
    const table = screen.getByRole('table', { name: 'Accounts behind the change' })
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(ROWS.map(byName))
    expect(document.querySelector('img')).toBeNull()
    expect(within(table).getByRole('cell', { name: '30' }).hasAttribute('data-numeric')).toBe(true)
    expect(within(table).getByRole('cell', { name: '42' })).toBeTruthy()
    expect(within(table).queryByRole('button')).toBeNull()
  })

  it('tells how it is sorted and asks to be sorted otherwise', () => {
    const onSort = vi.fn()
    const sort = { column: 'change', descending: true }
    renderInKit(<LedgerTable label="t" columns={COLUMNS} rows={ROWS} rowId={byName} sort={sort} onSort={onSort} />)
    expect(screen.getByRole('columnheader', { name: 'Change' }).getAttribute('aria-sort')).toBe('descending')
    expect(screen.getByRole('columnheader', { name: 'Account' }).hasAttribute('aria-sort')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Account' }))
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'account', descending: false })
  })

  it('opens a row by its head and marks the chosen one', () => {
    const onOpen = vi.fn()
    renderInKit(
      <LedgerTable label="t" columns={COLUMNS} rows={ROWS} rowId={byName} onOpen={onOpen} chosen="Crown Quay" />,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Crown Quay' }))
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(ROWS[0])
    const chosen = screen.getAllByRole('row').filter((row) => row.hasAttribute('data-chosen'))
    expect(chosen.map((row) => row.dataset['row'])).toEqual(['Crown Quay'])
  })

  it('marks its edge while more lies beyond it', () => {
    renderInKit(<LedgerTable label="t" columns={COLUMNS} rows={ROWS} rowId={byName} />)
    const area = screen.getByRole('region', { name: 't' })
    Object.defineProperties(area, { scrollWidth: { value: 900 }, clientWidth: { value: 358 } })
    fireEvent.scroll(area)
    expect(area.hasAttribute('data-cut-off')).toBe(true)
    area.scrollLeft = 542
    fireEvent.scroll(area)
    expect(area.hasAttribute('data-cut-off')).toBe(false)
  })

  it('says why there are no rows', () => {
    renderInKit(<LedgerTable label="t" columns={COLUMNS} rows={[]} rowId={byName} empty="Nobody left." />)
    expect(screen.getByRole('cell', { name: 'Nobody left.' })).toBeTruthy()
  })
})
