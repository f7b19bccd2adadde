import { expect, it } from 'vitest'
import type { DefinitionSet } from '../../src/core/scope'
import { isSameDefinition, usualDefinitions } from '../../src/core/usualDefinitions'

const OWN: DefinitionSet = { kind: 'own' }
const fixed = (days: number): DefinitionSet => ({ kind: 'fixed', days })
const mean = (factor: number): DefinitionSet => ({ kind: 'mean', factor })

it('offers the own rhythm, the configured days and twice the mean gap, and the chosen one where it is none of them', () => {
  expect(usualDefinitions(OWN, 90)).toEqual([OWN, fixed(90), mean(2)])
  expect(usualDefinitions(fixed(90), 90)).toEqual([OWN, fixed(90), mean(2)])
  expect(usualDefinitions(mean(2), 90)).toEqual([OWN, fixed(90), mean(2)])
  expect(usualDefinitions(fixed(60), 90)).toEqual([OWN, fixed(90), mean(2), fixed(60)])
  expect(usualDefinitions(mean(3), 90)).toEqual([OWN, fixed(90), mean(2), mean(3)])
})

it('takes two sets for the same rule only where kind and number are', () => {
  const all = [OWN, fixed(90), fixed(60), mean(90), mean(2)]
  for (const [i, one] of all.entries())
    for (const [j, other] of all.entries()) expect(isSameDefinition(one, other)).toBe(i === j)
  expect(isSameDefinition(fixed(60), fixed(60))).toBe(true)
  expect(isSameDefinition(mean(3), mean(3))).toBe(true)
})
