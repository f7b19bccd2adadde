import { render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'

import type { Density } from '../../src/ui/density'
import { LedgerTable } from '../../src/ui/LedgerTable'
import { UiProvider } from '../../src/ui/UiProvider'
import { VirtualTable } from '../../src/ui/VirtualTable'
import './renderInKit'

// Nothing has a size here: give the long table some, so that it draws rows.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
})

const columns = [{ id: 'name', head: 'Name', rowHead: true, cell: (row: string) => row }]

it.each<[Density, number, number]>([
  ['compact', 36, 30],
  ['dense', 30, 26],
  ['comfortable', 44, 36],
])('%s rows are %i px high, those under a drawing %i', (density, usual, under) => {
  render(
    <UiProvider theme="light" density={density} locale="en-GB" currency="GBP">
      <LedgerTable label="usual" columns={columns} rows={['a']} rowId={(row) => row} />
      <LedgerTable label="under" columns={columns} rows={['a']} rowId={(row) => row} height="dense" />
      <VirtualTable
        label="long"
        columns={columns}
        rowCount={1}
        rowAt={() => 'a'}
        rowId={(row) => row}
        sort={null}
        onSort={() => undefined}
      />
    </UiProvider>,
  )
  const rowOf = (name: string) => screen.getByRole('table', { name }).style.getPropertyValue('--row')
  expect(rowOf('usual')).toBe(`${usual}px`)
  expect(rowOf('under')).toBe(`${under}px`)
  const row = screen.getByRole('grid', { name: 'long' }).querySelector<HTMLElement>('tr[data-index]')
  expect(row?.style.height).toBe(`${usual}px`)
})
