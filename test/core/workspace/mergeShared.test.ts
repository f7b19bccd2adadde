import { expect, test } from 'vitest'
import { carryOver } from '../../../src/core/workspace/carryOver'
import { keepUnchanged } from '../../../src/core/workspace/keepUnchanged'
import { changesSince, isSameWorkspace, mergeShared } from '../../../src/core/workspace/mergeShared'
import { thingText } from '../../../src/core/workspace/thingText'
import { EMPTY_WORKSPACE, type SavedView, type Workspace } from '../../../src/core/workspace/workspace'

const view = (id: string, changedAtMs: number, name = id): SavedView => ({ id, changedAtMs, name, address: '/' })
const of = (...views: SavedView[]): Workspace => ({ ...EMPTY_WORKSPACE, views })
const base = of(view('a', 1, 'old'))
const mine = of(view('a', 2, 'mine'))
const theirs = of(view('a', 3, 'theirs'))

test('what both changed is kept in the newer copy, and the other is set aside once', () => {
  const merged = mergeShared(base, mine, theirs)
  expect(merged.views).toEqual(theirs.views)
  expect(merged.overruled).toMatchObject([
    { changedAtMs: 2, of: 'views', thing: 'a', copy: thingText(view('a', 2, 'mine')) },
  ])
  expect(mergeShared(base, mine, merged)).toEqual(merged)
})

test('a copy set aside that was dismissed does not come back', () => {
  const merged = mergeShared(base, mine, theirs)
  const [copy] = merged.overruled
  const dismissed = { ...merged, overruled: [], removed: [{ id: copy!.id, changedAtMs: 9 }] }
  expect(mergeShared(base, mine, dismissed)).toEqual(dismissed)
})

test('two copies that differ are two things set aside', () => {
  const first = mergeShared(base, mine, theirs)
  const both = mergeShared(base, of(view('a', 2, 'another')), first)
  expect(new Set(both.overruled.map(({ id }) => id)).size).toBe(2)
})

test('what stands here and not there is counted, removals among it; the same in another order is no change', () => {
  const [a, b] = [view('a', 1), view('b', 1)]
  expect(changesSince(EMPTY_WORKSPACE, of(a, b))).toBe(2)
  expect(changesSince(of(a), { ...of(a), removed: [{ id: 'b', changedAtMs: 2 }] })).toBe(1)
  expect(changesSince(of(a, b), of(b, a))).toBe(0)
  expect([
    isSameWorkspace(of(a), of(a, b)),
    isSameWorkspace(of(a, b), of(a)),
    isSameWorkspace(of(a, b), of(b, a)),
  ]).toEqual([false, false, true])
})

test('taking back a step keeps what came in from elsewhere since, and what went there stays gone', () => {
  const earlier = of(view('a', 1), view('b', 1), view('c', 1), view('d', 1))
  const present = of(view('a', 2, 'mine'), view('b', 1), view('c', 1), view('d', 1))
  const [kept, changed, came] = [view('b', 1), view('c', 5, 'theirs'), view('e', 5)]
  const adopted: Workspace = {
    ...of(present.views[0]!, present.views[1]!, changed, came),
    removed: [{ id: 'd', changedAtMs: 5 }],
  }
  const back = carryOver(earlier, present, adopted)
  expect(back.views).toEqual([view('a', 1), kept, changed, came])
  expect(back.removed).toEqual(adopted.removed)
  expect(back.notes).toEqual([])
})

test('a list that holds the same is the very same list, and a workspace that does is itself', () => {
  const present: Workspace = { ...of(view('a', 1), view('b', 1)), removed: [{ id: 'c', changedAtMs: 1 }] }
  const turned: Workspace = { ...present, views: [view('b', 1), view('a', 1)], removed: [{ id: 'c', changedAtMs: 1 }] }
  expect(keepUnchanged(present, turned)).toBe(present)
  const changed = keepUnchanged(present, { ...turned, views: [view('b', 1), view('a', 2)] })
  expect(changed.views).toEqual([view('b', 1), view('a', 2)])
  expect(changed.removed).toBe(present.removed)
  expect(keepUnchanged(present, { ...turned, views: [view('a', 1)] }).views).toHaveLength(1)
})
