import { expect, it } from 'vitest'
import { myRepStore } from '../../src/state/myRep'

function memory() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  return storage as Storage
}

it('knows nobody at first, and the one who was chosen at the next visit', () => {
  const storage = memory()
  const store = myRepStore(() => storage)
  expect(store.getState().rep).toBeNull()
  store.getState().choose('Bo Lind')
  expect(store.getState().rep).toBe('Bo Lind')
  expect(myRepStore(() => storage).getState().rep).toBe('Bo Lind')
})

it('holds the choice where the browser keeps nothing', () => {
  const store = myRepStore(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(store.getState().rep).toBeNull()
  store.getState().choose('Bo Lind')
  expect(store.getState().rep).toBe('Bo Lind')
})
