import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { SavedViews } from '../../../src/views/shell/SavedViews'
import { WorkspaceMenu } from '../../../src/views/shell/WorkspaceMenu'
import { emptyWorkspace } from '../emptyWorkspace'
import { button, renderShell, unseen } from './renderShell'

const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name of the view', ...unseen })

describe('saved views', () => {
  it('keep place, scope and choices under a name, and go back there', async () => {
    const workspace = emptyWorkspace()
    const { href } = await renderShell('/churn?country=France&period=last3', <SavedViews />, workspace)
    fireEvent.click(button('Save this view'))
    expect((await field()).value).toBe('Churn, France, last3')
    fireEvent.change(await field(), { target: { value: ' France ' } })
    fireEvent.click(button('Save the view'))
    expect(workspace.getState().workspace.views).toMatchObject([
      { name: 'France', address: '/churn?country=France&period=last3' },
    ])
    workspace.getState().put('views', { id: 'other', name: 'Cohorts', address: '/cohorts' }, 'Saved the view Cohorts')
    fireEvent.click(await screen.findByRole('link', { name: 'Cohorts' }))
    await waitFor(() => expect(href()).toBe('/cohorts'))
    fireEvent.click(screen.getByRole('link', { name: 'France' }))
    await waitFor(() => expect(href()).toBe('/churn?country=France&period=last3'))
    expect(screen.getByRole('link', { name: 'France' }).getAttribute('aria-current')).toBe('page')
  })

  it('can be saved from an address with a broken escape', async () => {
    await renderShell('/churn?country=%E0%A4%A,50%25', <SavedViews />)
    fireEvent.click(button('Save this view'))
    expect((await field()).value).toBe('Churn, %E0%A4%A, 50%')
  })

  it('take another name, which is none that another view has, and take it back', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/churn' }, 'Saved the view Mine')
    workspace.getState().put('views', { id: 'b', name: 'Ours', address: '/' }, 'Saved the view Ours')
    await renderShell('/data', <SavedViews />, workspace)
    fireEvent.click(button('Rename the view Mine'))
    expect((await field()).value).toBe('Mine')
    fireEvent.change(await field(), { target: { value: 'Ours' } })
    expect((button('Another view has this name') as HTMLButtonElement).disabled).toBe(true)
    fireEvent.submit((await field()).form!)
    expect(workspace.getState().workspace.views).toMatchObject([{ name: 'Mine' }, { name: 'Ours' }])
    fireEvent.change(await field(), { target: { value: ' Fading ' } })
    fireEvent.click(button('Rename the view'))
    expect(await screen.findByRole('link', { name: 'Fading' })).toBeTruthy()
    expect(workspace.getState().workspace.views.find(({ id }) => id === 'a')).toMatchObject({ address: '/churn' })
    workspace.getState().undo()
    expect(await screen.findByRole('link', { name: 'Mine' })).toBeTruthy()
  })

  it('stay within the demo, under the same addresses as anywhere', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/churn?period=last6' }, 'Saved the view Mine')
    const { href } = await renderShell('/demo/data', <SavedViews />, workspace, '/demo')
    fireEvent.click(button('Save this view'))
    await field()
    fireEvent.click(button('Save the view'))
    expect(workspace.getState().workspace.views).toMatchObject([{ name: 'Mine' }, { address: '/data' }])
    expect(screen.getByRole('link', { name: 'Mine' }).getAttribute('href')).toBe('/demo/churn?period=last6')
    fireEvent.click(screen.getByRole('link', { name: 'Mine' }))
    await waitFor(() => expect(href()).toBe('/demo/churn?period=last6'))
    expect(screen.getByRole('link', { name: 'Mine' }).getAttribute('aria-current')).toBe('page')
  })

  it('replace the one of the same name, and can be removed', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/' }, 'Saved the view Mine')
    await renderShell('/data', <SavedViews />, workspace)
    fireEvent.click(button('Save this view'))
    fireEvent.change(await field(), { target: { value: 'Mine' } })
    fireEvent.click(button('Replace the view of this name'))
    expect(workspace.getState().workspace.views).toMatchObject([{ id: 'a', address: '/data' }])
    fireEvent.click(button('Remove the view Mine'))
    expect(workspace.getState().workspace.views).toEqual([])
  })
})

describe('the workspace menu', () => {
  const openMenu = () => fireEvent.click(screen.getByRole('button', { name: 'Workspace' }))
  const item = (name: string) => screen.findByRole('menuitem', { name, ...unseen })

  it('adds an exported file and says what is wrong with another', async () => {
    const workspace = emptyWorkspace()
    const other = emptyWorkspace()
    other.getState().put('views', { id: 'a', name: 'Mine', address: '/' }, 'Saved the view Mine')
    await renderShell('/', <WorkspaceMenu />, workspace)
    const input = screen.getByLabelText('Workspace file to add')
    fireEvent.change(input, { target: { files: [new File([other.getState().exportText()], 'mine.json')] } })
    await screen.findByText('mine.json was added to the workspace.')
    expect(workspace.getState().workspace.views).toMatchObject([{ name: 'Mine' }])
    fireEvent.change(input, { target: { files: [new File(['{"a": 1}'], 'else.json')] } })
    await screen.findByText(/^The file is no workspace of Tenure/)
    fireEvent.change(input, { target: { files: [new File([''], 'nothing.json')] } })
    await screen.findByText(/^The file is empty/)
    expect(workspace.getState().workspace.views).toMatchObject([{ name: 'Mine' }])
  })

  it.each([
    ['nothing to export', 0, 'Add an exported file…'],
    ['a view to export', 1, 'Export as a file'],
  ])('opens with the focus on its first item that is on, and closes by Escape: %s', async (_, views, first) => {
    const workspace = emptyWorkspace()
    if (views > 0) workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/' }, 'Saved the view Mine')
    await renderShell('/', <WorkspaceMenu />, workspace)
    openMenu()
    const taken = await item(first)
    await waitFor(() => expect(document.activeElement).toBe(taken))
    fireEvent.keyDown(taken, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('menuitem', unseen)).toBeNull())
  })

  it('takes the last change back', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/' }, 'Saved the view Mine')
    await renderShell('/', <WorkspaceMenu />, workspace)
    openMenu()
    fireEvent.click(await item('Undo: Saved the view Mine'))
    expect(workspace.getState().workspace.views).toEqual([])
  })

  it('forgets everything only after it has asked', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'a', name: 'Mine', address: '/' }, 'Saved the view Mine')
    await renderShell('/', <WorkspaceMenu />, workspace)
    openMenu()
    fireEvent.click(await item('Forget all of it…'))
    expect(workspace.getState().workspace.views).toHaveLength(1)
    fireEvent.click(await item('Forget 1 thing'))
    expect(workspace.getState().workspace.views).toEqual([])
  })
})
