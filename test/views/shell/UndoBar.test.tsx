import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { UndoBar } from '../../../src/views/shell/UndoBar'
import { emptyWorkspace } from '../emptyWorkspace'
import { renderShell } from './renderShell'

const said = () => screen.getByRole('status').textContent
const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

async function shown() {
  const workspace = emptyWorkspace()
  workspace.getState().put('views', { id: 'a', name: 'Kiel', address: '/' }, 'Saved the view Kiel')
  await renderShell('/', <UndoBar />, workspace)
  return {
    views: () => workspace.getState().workspace.views.map(({ name }) => name),
    remove: (words: string) => act(() => workspace.getState().remove('views', 'a', words)),
  }
}

// Only the timers that the bar sets: the router keeps its own time.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

describe('the bar of undo', () => {
  it('is silent about what was changed before the page was opened', async () => {
    await shown()
    expect(said()).toBe('')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('ends in one stop, where what was done ends in a sentence too', async () => {
    const { remove } = await shown()
    remove('set aside: Churn rose to 3.6%.')
    expect(said()).toBe('Set aside: Churn rose to 3.6%.')
  })

  it('says what was done, for ten seconds', async () => {
    const { remove } = await shown()
    remove('Removed the view Kiel')
    expect(said()).toBe('Removed the view Kiel.')
    wait(9_000)
    expect(said()).toBe('Removed the view Kiel.')
    wait(1_500)
    expect(said()).toBe('')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('takes the change back', async () => {
    const { remove, views } = await shown()
    remove('removed the view Kiel')
    expect(said()).toBe('Removed the view Kiel.')
    expect(views()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(views()).toEqual(['Kiel'])
    expect(said()).toBe('')
  })

  it('stays while it has the focus or the pointer, and goes ten seconds after', async () => {
    const { remove } = await shown()
    remove('Removed the view Kiel')
    act(() => screen.getByRole('button', { name: 'Undo' }).focus())
    wait(60_000)
    expect(said()).toBe('Removed the view Kiel.')
    act(() => screen.getByRole('button', { name: 'Undo' }).blur())
    fireEvent.mouseEnter(screen.getByRole('status'))
    wait(60_000)
    expect(said()).toBe('Removed the view Kiel.')
    fireEvent.mouseLeave(screen.getByRole('status'))
    wait(10_500)
    expect(said()).toBe('')
  })

  it('can be put away, which keeps the change, and offers the next one', async () => {
    const { remove, views } = await shown()
    remove('Removed the view Kiel')
    fireEvent.click(screen.getByRole('button', { name: 'Keep the change' }))
    expect(said()).toBe('')
    expect(views()).toEqual([])
    remove('Removed it again')
    expect(said()).toBe('Removed it again.')
  })
})
