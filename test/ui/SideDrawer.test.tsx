import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { FigureName } from '../../src/ui/FigureName'
import { SideDrawer } from '../../src/ui/SideDrawer'
import { WorkingTool } from '../../src/ui/WorkingTool'
import { renderInKit } from './renderInKit'

it('stays open when Escape closes what a figure in it means', async () => {
  const onClose = vi.fn()
  renderInKit(
    <SideDrawer opened onClose={onClose} label="Account" eyebrow="Account" title="Alder">
      <FigureName metric="clv" label="CLV" />
    </SideDrawer>,
  )
  const name = await screen.findByRole('button', { name: 'What CLV means' })
  fireEvent.click(name)
  fireEvent.keyDown(name, { key: 'Escape' })
  await waitFor(() => expect(name.getAttribute('aria-expanded')).toBe('false'))
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.keyDown(name, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})

it('stays open when Escape closes the working of a panel in it', async () => {
  const onClose = vi.fn()
  renderInKit(
    <SideDrawer opened onClose={onClose} label="Account" eyebrow="Account" title="Alder">
      <WorkingTool sheet={{ title: 'CLV', definition: 'What it earned.', formula: 'Σ margin', inputs: [] }} />
    </SideDrawer>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Show the working' }))
  fireEvent.keyDown(await screen.findByText('Σ margin'), { key: 'Escape' })
  await waitFor(() => expect(screen.queryByText('Σ margin')).toBeNull())
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.keyDown(screen.getByText('Alder'), { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})
