import { describe, expect, test } from 'vitest'
import { EMPTY_WORKSPACE, type WorkspaceKind } from '../../../src/core/workspace/workspace'
import { formatOf } from '../../../src/ui/format'
import { twoVersions } from '../../../src/views/shell/overruledWords'

const format = formatOf('en-GB', 'EUR')

/** The lines of a copy that was set aside, as "Name: value". */
function linesOf(of: WorkspaceKind, thing: Readonly<Record<string, unknown>>): readonly string[] {
  const copy = JSON.stringify({ id: 'it', ...thing })
  const { aside } = twoVersions({ id: 'aside', changedAtMs: 0, of, thing: 'it', copy }, EMPTY_WORKSPACE, format)
  return aside.map(({ name, value }) => `${name}: ${value}`)
}

describe('a version that was set aside', () => {
  test.each([
    [
      'views' as const,
      { name: 'Quiet', address: '/churn?period=last6&country=France&asof=2026-05-31&unit=group' },
      ['Name: Quiet', 'Shows: Churn: Last 6 complete months; as of 31 May 2026; Country is France; unit group'],
    ],
    ['views' as const, { name: 'All', address: '/' }, ['Name: All', 'Shows: Overview: Longest comparable']],
    [
      'goals' as const,
      { metric: 'nrr', scope: '', target: 0.95 },
      ['Figure: Net revenue retention (NRR)', 'Set for: Longest comparable', 'Target: 95.0%'],
    ],
    [
      'goals' as const,
      { metric: 'open-accounts', scope: '?channel.sales=web', target: 900 },
      ['Figure: Open accounts', 'Set for: Longest comparable; Sales by channel is web', 'Target: 900'],
    ],
    [
      'outcomes' as const,
      { account: 'shop.1', day: 20_454, result: 'will-order', text: '' },
      ['Day: 1 Jan 2026', 'Account: shop.1', 'Result: Will order'],
    ],
    [
      'audiences' as const,
      { name: 'North', rule: 'region=North', holdOut: 0.2, seed: 7 },
      ['Name: North', 'Rule: Accounts whose region is North.', 'Held out: 20%', 'Split number: 7'],
    ],
    [
      'decisions' as const,
      { a: 'shop.1', b: 'erp.2', same: true },
      ['Account: shop.1', 'Other account: erp.2', 'One company: yes'],
    ],
    [
      'experiments' as const,
      { name: 'Spring', rule: '', day: 20_454, days: 90, contacted: ['a', 'b'], heldOut: ['c'] },
      ['Name: Spring', 'Day: 1 Jan 2026', 'Days after it: 90', 'Contacted: 2 accounts', 'Held out: 1 account'],
    ],
  ])('%s', (kind, thing, lines) => {
    expect(linesOf(kind, thing)).toEqual(lines)
  })

  test('says when it was changed', () => {
    expect(
      linesOf('annotations', { day: 20_454, text: 'Price rise', changedAtMs: Date.UTC(2026, 0, 2, 12) }).at(-1),
    ).toMatch(/^Changed: .*2 Jan/)
  })

  test('what was removed since has no present version', () => {
    const overruled = {
      id: 'aside',
      changedAtMs: 0,
      of: 'notes' as const,
      thing: 'gone',
      copy: '{"text":"Has a new buyer"}',
    }
    expect(twoVersions(overruled, EMPTY_WORKSPACE, format).now).toBeNull()
  })
})
