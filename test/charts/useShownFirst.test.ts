import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

import { useShownFirst } from '../../src/charts/useShownFirst'

function shownFirst() {
  const told: string[] = []
  const hook = renderHook(({ value }) => useShownFirst(value, (to) => told.push(to)), {
    initialProps: { value: 'none' },
  })
  const shown = () => hook.result.current[0]
  const change = (to: string) => act(() => hook.result.current[1](to))
  return { told, shown, change, ...hook }
}

it('shows a change before it is told', async () => {
  const { told, shown, change } = shownFirst()
  change('one')
  expect(shown()).toBe('one')
  expect(told).toEqual([])
  await waitFor(() => expect(told).toEqual(['one']))
})

it('tells the last of several changes of a frame, and no other', async () => {
  const { told, shown, change } = shownFirst()
  change('one')
  change('both')
  expect(shown()).toBe('both')
  await waitFor(() => expect(told).toEqual(['both']))
})

it('shows what it is given once that has caught up, whoever changed it', async () => {
  const { told, shown, change, rerender } = shownFirst()
  change('one')
  await waitFor(() => expect(told).toEqual(['one']))
  rerender({ value: 'one' })
  rerender({ value: 'none' })
  expect(shown()).toBe('none')
})

it('keeps a change that still waits while what was told before arrives', async () => {
  const { told, shown, change, rerender } = shownFirst()
  change('one')
  await waitFor(() => expect(told).toEqual(['one']))
  change('both')
  rerender({ value: 'one' })
  expect(shown()).toBe('both')
  await waitFor(() => expect(told).toEqual(['one', 'both']))
  rerender({ value: 'both' })
  rerender({ value: 'none' })
  expect(shown()).toBe('none')
})
