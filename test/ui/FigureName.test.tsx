import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { figureDefinitions } from '../../src/ui/figureDefinitions'
import { FigureName } from '../../src/ui/FigureName'
import { LedgerTable } from '../../src/ui/LedgerTable'
import { renderInKit } from './renderInKit'

const PAGE = `
| figure | definition |
|---|---|
| Net revenue | no id, so it is not found by one |

| id | what | places |
|---|---|---|
| \`nrr\`, \`grr\` | *kept* revenue, see \`nrr\` | |
| \`size\` | accounts of it? | \`data-place\` |
| any of these with \`-odd\` | nothing | |
| \`size\` | named again | |
| \`late\` | as on the Overview | |
`

describe('definitions read off the page', () => {
  const definitionOf = figureDefinitions(PAGE)
  it('are found by id, as a sentence, the first that is written', () => {
    expect(definitionOf('grr')).toBe('Kept revenue, see nrr.')
    expect(definitionOf('size')).toBe('Accounts of it?')
  })
  it('are told of an ending by what it is an ending of', () => {
    expect(definitionOf('nrr-goal-gap')).toMatch(/^How far .*: The goal .*: Kept revenue/)
    expect(definitionOf('nowhere-mean')).toBeNull()
  })
  it('are none where the page has no row of its own for it', () => {
    for (const id of ['late', '-odd', 'Net revenue', 'nowhere']) expect(definitionOf(id)).toBeNull()
  })
})

describe('the name of a figure', () => {
  it('opens its definition in place, and closes with Escape', async () => {
    renderInKit(<FigureName metric="nrr">Net revenue retention</FigureName>)
    const name = screen.getByRole('button', { name: 'Net revenue retention' })
    fireEvent.click(name)
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Net and gross revenue retention/))
    expect(name.getAttribute('aria-expanded')).toBe('true')
    fireEvent.keyDown(name, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
  })

  it('says so where none is written', async () => {
    renderInKit(<FigureName metric="nothing-such" label="Nothing" />)
    fireEvent.click(screen.getByRole('button', { name: 'What Nothing means' }))
    expect(await screen.findByText('No definition is written for it.')).toBeTruthy()
  })

  it('is, of a table, one stop of Tab that arrows walk on from', () => {
    renderInKit(
      <LedgerTable
        label="Numbers"
        columns={[
          { id: 'name', head: 'Name', rowHead: true, cell: () => 'one' },
          { id: 'a', head: 'First', metric: 'nrr', kind: 'count', figure: () => ({ value: 1 }) },
          { id: 'b', head: 'Second', metric: 'grr', kind: 'count', figure: () => 'none' },
          { id: 'c', head: 'Third', metric: 'aov', cell: () => '–' },
        ]}
        rows={[1]}
        rowId={String}
      />,
    )
    const names = ['First', 'Second', 'Third'].map((name) => screen.getByRole('button', { name }))
    expect(names.map((name) => name.tabIndex)).toEqual([0, -1, -1])
    expect(names.map((name) => name.dataset['defines'])).toEqual(['nrr', 'grr', 'aov'])
    names[0]!.focus()
    fireEvent.keyDown(names[0]!, { key: 'ArrowRight' })
    fireEvent.keyDown(names[1]!, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(names[2])
    fireEvent.keyDown(names[2]!, { key: 'ArrowRight' })
    fireEvent.keyDown(names[2]!, { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(names[1])
  })
})
