import { expect, it } from 'vitest'
import { otherTabs } from '../../src/state/otherTabs'
import { signOut } from '../../src/state/signOut'

function recorded(left: readonly string[]) {
  const did: string[] = []
  const parts = {
    stop: () => void did.push('stop'),
    tellOthers: () => void did.push('tell'),
    wipe: async () => {
      did.push('wipe')
      return left
    },
    leave: () => void did.push('leave'),
  }
  return { did, parts }
}

it('ends the workers here and elsewhere before it wipes, and leaves once nothing is left', async () => {
  const { did, parts } = recorded([])
  expect(await signOut(parts)).toEqual([])
  expect(did).toEqual(['stop', 'tell', 'wipe', 'leave'])
})

it('stays while something is left, and says what', async () => {
  const { did, parts } = recorded(['files'])
  expect(await signOut(parts)).toEqual(['files'])
  expect(did).toEqual(['stop', 'tell', 'wipe'])
})

it('tells the other tabs and not its own, until they no longer listen', async () => {
  const told: string[] = []
  const [own, leaving, staying] = ['own', 'leaving', 'staying'].map((name) => otherTabs(() => void told.push(name)))
  own!.tellSignedOut()
  await expect.poll(() => told.toSorted()).toEqual(['leaving', 'staying'])
  leaving!.close()
  own!.tellSignedOut()
  await expect.poll(() => told.length).toBe(3)
  expect(told.toSorted()).toEqual(['leaving', 'staying', 'staying'])
  own!.close()
  staying!.close()
})
