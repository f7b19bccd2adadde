import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceMask } from '../../../src/core/audience/audienceMask'
import {
  AUDIENCE_FIELDS,
  AUDIENCE_FIGURES,
  type AudienceRule,
  type Condition,
  EVERYONE,
} from '../../../src/core/audience/audienceRule'
import { drawOfName } from '../../../src/core/audience/drawOfName'
import { holdOut } from '../../../src/core/audience/holdOut'
import { ruleOfChoice } from '../../../src/core/audience/ruleOfChoice'
import { ruleOfText, textOfRule } from '../../../src/core/audience/ruleText'
import { provableUplift, uplift } from '../../../src/core/audience/uplift'
import { wilsonInterval } from '../../../src/core/wilsonInterval'

const value = fc.string({ minLength: 1, maxLength: 8 })
const sign = fc.constantFrom('>=' as const, '<' as const)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(...AUDIENCE_FIELDS),
    values: fc.array(fc.oneof(value, fc.constant('')), { maxLength: 3 }),
    not: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    figure: fc.constantFrom(...AUDIENCE_FIGURES),
    sign,
    value: fc.integer({ min: -99, max: 99_999 }),
  }),
  fc.record({
    kind: fc.constant('bought' as const),
    within: fc.constantFrom('ever' as const, '12 months' as const),
    category: value,
    not: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('traits' as const), traits: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('share' as const), category: value, sign, percent: fc.integer({ min: 0, max: 100 }) }),
)
const rule: fc.Arbitrary<AudienceRule> = fc.record({
  parts: fc.array(
    fc.record({ without: fc.boolean(), conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }),
    { maxLength: 4 },
  ),
  also: fc.array(condition, { maxLength: 2 }),
})

describe('a rule as text', () => {
  test('reads as it was written', () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(ruleOfText(textOfRule(one))).toEqual(one)
      }),
    )
  })

  test('is short and readable', () => {
    const text = 'clv>=2000;country=UK,Ireland;state=due|silence>=45;-share12:Garden>=20;bought!:Tools;+traits:returned'
    expect(textOfRule(ruleOfText(text))).toBe(text)
    expect(ruleOfText('')).toEqual(EVERYONE)
  })

  test('leaves out a part that goes on after what it understands, or says too little', () => {
    for (const text of ['Xbought:Tools', 'Xshare12:Tools>=20', 'share12:Tools>=20X', 'Xtraits:returned', 'traits:'])
      expect(ruleOfText(text), text).toEqual(EVERYONE)
    expect(ruleOfText('clv>=20X').parts).toEqual([])
    expect(ruleOfText(' country=UK')).toEqual(EVERYONE)
  })

  test('of anything is a rule', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(ruleOfText(text).parts).toBeInstanceOf(Array)
      }),
    )
    expect(ruleOfText('clv>=x;nothing=1;clv>=1.2.3;-;|;__proto__=1')).toEqual(EVERYONE)
  })
})

test('an account filter as a rule: one part for each field of which something is chosen', () => {
  expect(ruleOfChoice({})).toEqual(EVERYONE)
  expect(ruleOfChoice({ country: ['UK', 'France'], segment: [], state: ['due'] })).toEqual({
    parts: [
      { without: false, conditions: [{ kind: 'field', field: 'country', values: ['UK', 'France'], not: false }] },
      { without: false, conditions: [{ kind: 'field', field: 'state', values: ['due'], not: false }] },
    ],
    also: [],
  })
})

describe('who is in an audience', () => {
  const answers = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 12 })

  test('is who satisfies every part, among those that could be in it', () => {
    fc.assert(
      fc.property(rule, answers, (asked, units) => {
        const all = [...asked.parts.flatMap(({ conditions }) => conditions), ...asked.also]
        const holds = (one: Condition, unit: number) => units[unit]![(all.indexOf(one) % 3) + 1]!
        const pool = Uint8Array.from(units, ([could]) => Number(could))
        const { mask, funnel } = audienceMask(asked, pool, (one) =>
          Uint8Array.from(units, (_, unit) => Number(holds(one, unit))),
        )
        const slow = units.map(
          ([could], unit) =>
            could &&
            (asked.parts.every((part) => part.conditions.some((one) => holds(one, unit)) !== part.without) ||
              (asked.also.some((one) => holds(one, unit)) &&
                !asked.parts.some((part) => part.without && part.conditions.some((one) => holds(one, unit))))),
        )
        expect([...mask]).toEqual(slow.map(Number))
        if (asked.also.length === 0) expect(funnel.at(-1)).toBe(slow.filter(Boolean).length)
        expect([...funnel]).toEqual([...funnel].toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('a hold-out', () => {
  const mask = new Uint8Array(400).fill(1)
  mask[7] = 0
  const key = (unit: number) => `shop.${unit}`
  const stratum = (unit: number) => `${unit % 3}`
  const split = (share: number, seed = 1) => holdOut(mask, key, stratum, share, seed)

  test('has the share of all, and of each stratum within one', () => {
    const { heldOut, held, contacted } = split(0.2)
    expect([held, contacted]).toEqual([Math.round(399 * 0.2), 399 - Math.round(399 * 0.2)])
    for (const one of ['0', '1', '2']) {
      const units = [...mask.keys()].filter((unit) => mask[unit] === 1 && stratum(unit) === one)
      const here = units.filter((unit) => heldOut[unit] === 1).length
      expect(Math.abs(here - units.length * 0.2)).toBeLessThanOrEqual(1)
    }
    expect(heldOut[7]).toBe(0)
  })

  test('is drawn by a name: the same again, another for another, and by the seed alone without one', () => {
    const byName = (name: string) => [...split(0.5, drawOfName(name, 7)).heldOut]
    expect(byName(' May ')).toEqual(byName('May'))
    expect(byName('June')).not.toEqual(byName('May'))
    expect(byName(' ')).toEqual([...split(0.5, 7).heldOut])
    expect([split(0).held, split(1).contacted]).toEqual([0, 0])
  })

  test('is the same for the same seed whatever the order of rows, and another for another', () => {
    expect(split(0.3).heldOut).toEqual(split(0.3).heldOut)
    expect(split(0.3, 2).heldOut).not.toEqual(split(0.3).heldOut)
    const turned = holdOut(
      mask.toReversed(),
      (unit) => key(399 - unit),
      (unit) => stratum(399 - unit),
      0.3,
      1,
    )
    expect([...turned.heldOut].toReversed()).toEqual([...split(0.3).heldOut])
  })

  test('of nothing, of none and of all', () => {
    expect(split(0).held).toBe(0)
    expect(split(1).contacted).toBe(0)
    expect(holdOut(new Uint8Array(3), key, stratum, 0.5, 1)).toMatchObject({ held: 0, contacted: 0 })
  })

  test('is even: no neighbour in the list is likelier', () => {
    const { heldOut } = holdOut(new Uint8Array(20_000).fill(1), key, () => '', 0.5, 4187)
    const first = heldOut.subarray(0, 10_000).reduce((sum, one) => sum + one, 0)
    expect(Math.abs(first - 5000)).toBeLessThan(4 * 50)
  })
})

describe('uplift', () => {
  test('is the difference with the interval that Newcombe gives', () => {
    // Newcombe 1998, table II: 56/70 against 48/80, method 10.
    const found = uplift({ accounts: 70, ordered: 56 }, { accounts: 80, ordered: 48 })
    expect(found.uplift).toBeCloseTo(0.2, 12)
    expect(found.low).toBeCloseTo(0.0524, 4)
    expect(found.high).toBeCloseTo(0.3339, 4)
    const none = uplift({ accounts: 10, ordered: 0 }, { accounts: 20, ordered: 0 })
    expect(none.low).toBeCloseTo(-0.1611, 4)
    expect(none.high).toBeCloseTo(0.2775, 4)
  })

  test('of an empty side is not known', () => {
    expect(uplift({ accounts: 0, ordered: 0 }, { accounts: 5, ordered: 1 })).toEqual({
      contactedRate: null,
      heldOutRate: 0.2,
      contactedInterval: null,
      heldOutInterval: wilsonInterval(1, 5),
      uplift: null,
      low: null,
      high: null,
    })
    expect(uplift({ accounts: 5, ordered: 1 }, { accounts: 0, ordered: 0 })).toMatchObject({
      contactedRate: 0.2,
      heldOutRate: null,
      uplift: null,
    })
  })

  test('that can be proven shrinks with the size of the smaller side', () => {
    expect(provableUplift(250, 62, 0.3)).toBeCloseTo(2.8016 * Math.sqrt(0.21 * (1 / 250 + 1 / 62)), 4)
    expect([provableUplift(250, 0, 0.3), provableUplift(0, 62, 0.3)]).toEqual([null, null])
    expect(provableUplift(250, 62, 0)).toBe(0)
  })
})
