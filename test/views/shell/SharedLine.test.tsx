import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'

import * as saved from '../../../src/export/saveFile'
import { SharedContext } from '../../../src/state/sharedContext'
import { sharedWorkspace, type SharedWorkspace } from '../../../src/state/sharedWorkspace'
import { SharedLine } from '../../../src/views/shell/SharedLine'
import { WorkspaceMenu } from '../../../src/views/shell/WorkspaceMenu'
import { etagServer } from '../../state/etagServer'
import { emptyWorkspace } from '../emptyWorkspace'
import { button, renderShell, unseen } from './renderShell'

afterEach(() => vi.restoreAllMocks())

const AT = Date.UTC(2026, 10, 25, 12, 40)

function sharedAt(server: ReturnType<typeof etagServer>, workspace = emptyWorkspace(), now = () => AT) {
  const around = { now, random: () => 0, later: () => () => {} }
  return { workspace, shared: sharedWorkspace(workspace, server, { read: () => '', write: () => {} }, around) }
}

function renderLine(shared: SharedWorkspace | null, workspace = emptyWorkspace(), node = <SharedLine />) {
  const store = createStore<SharedWorkspace | null>()(() => shared)
  return renderShell('/', <SharedContext value={store}>{node}</SharedContext>, workspace)
}

const view = (name: string) => ({ id: 'v', name, address: '/churn' })

describe('the line about sharing', () => {
  it('says when colleagues and this browser last agreed, and what has not been sent', async () => {
    const { workspace, shared } = sharedAt(etagServer())
    await renderLine(shared, workspace)
    expect(screen.getByRole('status').textContent).toBe('Reading what your colleagues share.')
    await shared.sync()
    const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(AT)
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(`Shared with your colleagues, saved ${time}.`),
    )
    workspace.getState().put('views', view('Kiel'), 'Saved the view Kiel')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Not yet sent: 1 change.'))
  })

  it('says what stands in the way, and tries again when asked', async () => {
    const server = etagServer()
    let isDown = true
    const rough = {
      ...server,
      read: (signal: AbortSignal) => (isDown ? Promise.reject(new Error('Out of reach.')) : server.read(signal)),
    }
    const { workspace, shared } = sharedAt(rough)
    await renderLine(shared, workspace)
    await shared.sync()
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/not looked up just now\. Out of reach/))
    isDown = false
    fireEvent.click(button('Try again now'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Shared with your colleagues/))
  })

  it('is silent where nothing is shared, and the menu says so', async () => {
    await renderLine(null, emptyWorkspace(), <WorkspaceMenu />)
    expect(screen.queryByRole('status')).toBeNull()
    fireEvent.click(button(/Workspace/))
    expect(await screen.findByText(/kept in this browser/)).toBeTruthy()
  })

  it('lets colleagues be looked up from the menu, and offers no forgetting of what they share', async () => {
    const server = etagServer()
    const { workspace, shared } = sharedAt(server)
    await renderLine(shared, workspace, <WorkspaceMenu />)
    fireEvent.click(button(/^Workspace/))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Look up what colleagues changed', ...unseen }))
    await waitFor(() => expect(server.asked).toContain('PUT'))
    expect(screen.queryByText(/Forget all/)).toBeNull()
  })
})

describe('what two people changed at the same time', () => {
  async function conflict() {
    const server = etagServer()
    const ada = sharedAt(server)
    const bo = sharedAt(server, emptyWorkspace())
    ada.workspace.getState().put('views', view('from Ada'), 'Saved')
    bo.workspace.getState().put('views', view('from Bo'), 'Saved')
    await ada.shared.sync()
    await bo.shared.sync()
    await renderLine(bo.shared, bo.workspace)
    fireEvent.click(button('1 change was set aside'))
    const sheet = within(await screen.findByRole('dialog', { name: /two people/ }))
    const aside = bo.workspace.getState().workspace.overruled[0]!.copy.includes('from Ada') ? 'from Ada' : 'from Bo'
    return { ...bo, sheet, aside, holds: aside === 'from Ada' ? 'from Bo' : 'from Ada' }
  }
  const names = ({ workspace }: { workspace: ReturnType<typeof emptyWorkspace> }) =>
    workspace.getState().workspace.views.map(({ name }) => name)

  it('stands side by side, and the one set aside can be taken back', async () => {
    const bo = await conflict()
    expect(bo.sheet.getByText('from Ada')).toBeTruthy()
    expect(bo.sheet.getByText('from Bo')).toBeTruthy()
    expect(names(bo)).toEqual([bo.holds])
    fireEvent.click(bo.sheet.getByRole('button', { name: 'Use this one' }))
    expect(names(bo)).toEqual([bo.aside])
    expect(await bo.sheet.findByText('Nothing is set aside.')).toBeTruthy()
    expect(bo.workspace.getState().undoable).toBe(`Took back ${bo.aside}`)
  })

  it('is dismissed when the present one is kept, and that can be undone', async () => {
    const bo = await conflict()
    fireEvent.click(bo.sheet.getByRole('button', { name: 'Keep this one' }))
    expect(names(bo)).toEqual([bo.holds])
    expect(bo.workspace.getState().workspace.overruled).toEqual([])
    bo.workspace.getState().undo()
    expect(bo.workspace.getState().workspace.overruled).toHaveLength(1)
  })

  it('can be exported before all of it is dismissed', async () => {
    const save = vi.spyOn(saved, 'saveFile').mockReturnValue()
    const bo = await conflict()
    fireEvent.click(bo.sheet.getByRole('button', { name: 'Export what is set aside' }))
    expect(save.mock.calls[0]![1]).toContain(bo.aside)
    fireEvent.click(bo.sheet.getByRole('button', { name: 'Keep all present versions' }))
    expect(bo.workspace.getState().workspace.overruled).toEqual([])
  })
})
