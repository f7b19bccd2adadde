import { expect, it } from 'vitest'
import { onSignedOutElsewhere, tellSignedOut } from '../../src/state/otherTabs'
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

it('tells the other tabs until they no longer listen', async () => {
  const told = { left: 0, staying: 0 }
  const stop = onSignedOutElsewhere(() => told.left++)
  const stopStaying = onSignedOutElsewhere(() => told.staying++)
  tellSignedOut()
  await expect.poll(() => told).toEqual({ left: 1, staying: 1 })
  stop()
  tellSignedOut()
  await expect.poll(() => told.staying).toBe(2)
  expect(told.left).toBe(1)
  stopStaying()
})
