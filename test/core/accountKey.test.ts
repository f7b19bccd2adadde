import { expect, it } from 'vitest'
import { accountKey } from '../../src/core/accountKey'

it('keeps a plain id readable', () => {
  expect(accountKey('shop', '122')).toBe('shop.122')
  expect(accountKey('files', 'CG-12520')).toBe('files.CG-12520')
})

it('lets nothing of a personal id through', () => {
  const key = accountKey('shop', 'guest:jane@firm.example')
  expect(key).toMatch(/^shop\.~[0-9a-z]{1,11}$/)
  expect(key).not.toContain('jane')
})

it('tells 200,000 ids apart', () => {
  const keys = new Set(Array.from({ length: 200_000 }, (_, i) => accountKey('shop', `guest:buyer${i}@firm.example`)))
  expect(keys.size).toBe(200_000)
})
