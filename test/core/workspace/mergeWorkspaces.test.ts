import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeWorkspaces } from '../../../src/core/workspace/mergeWorkspaces'
import { EMPTY_WORKSPACE, type SavedView, type Workspace } from '../../../src/core/workspace/workspace'

const view = (id: string, changedAtMs: number, name = id): SavedView => ({ id, changedAtMs, name, address: '/' })
const of = (...views: SavedView[]): Workspace => ({ ...EMPTY_WORKSPACE, views })

test('the copy that was changed last is kept; the other is told unless both began with it', () => {
  const [old, young] = [view('a', 1, 'old'), view('a', 2, 'young')]
  expect(mergeWorkspaces(of(old), of(young), of(old))).toEqual({ workspace: of(young), conflicts: [] })
  expect(mergeWorkspaces(of(young), of(old), of())).toEqual({
    workspace: of(young),
    conflicts: [{ kind: 'views', kept: young, lost: old }],
  })
  expect(mergeWorkspaces(of(young), of(old), null).conflicts).toEqual([])
})

test('a removal outlives older copies, and a later change outlives the removal', () => {
  const gone: Workspace = { ...EMPTY_WORKSPACE, removed: [{ id: 'a', changedAtMs: 5 }] }
  expect(mergeWorkspaces(gone, of(view('a', 4)), null).workspace).toEqual(gone)
  expect(mergeWorkspaces(gone, of(view('a', 6)), null).workspace).toEqual(of(view('a', 6)))
  expect(mergeWorkspaces(gone, of(view('a', 4)), of(view('a', 3))).conflicts).toHaveLength(1)
  expect(mergeWorkspaces(gone, of(view('a', 4)), of(view('a', 4))).conflicts).toEqual([])
})

test('the order in which the fields of a thing were written makes no difference', () => {
  const { name, address, id, changedAtMs } = view('a', 1)
  const turned = of({ address, changedAtMs, name, id })
  expect(mergeWorkspaces(of(view('a', 1)), turned, of()).conflicts).toEqual([])
})

const workspace: fc.Arbitrary<Workspace> = fc
  .tuple(
    fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), changedAtMs: fc.nat(3), name: fc.constantFrom('x', 'y') }),
      { selector: ({ id }) => id },
    ),
    fc.uniqueArray(fc.record({ id: fc.constantFrom('d', 'e', 'a'), changedAtMs: fc.nat(3) }), {
      selector: ({ id }) => id,
    }),
  )
  .map(([views, removed]) => ({
    ...EMPTY_WORKSPACE,
    views: views.map(({ id, changedAtMs, name }) => view(id, changedAtMs, name)),
    removed: removed.filter(({ id }) => !views.some((one) => one.id === id)),
  }))

const sorted = ({ views, removed, ...rest }: Workspace) => ({
  ...rest,
  views: views.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  removed: removed.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

test('neither the order of the two nor a repetition makes a difference, and every thing is kept, removed or told', () => {
  fc.assert(
    fc.property(workspace, workspace, (mine, theirs) => {
      const merged = mergeWorkspaces(mine, theirs, EMPTY_WORKSPACE)
      expect(sorted(merged.workspace)).toEqual(sorted(mergeWorkspaces(theirs, mine, EMPTY_WORKSPACE).workspace))
      expect(sorted(mergeWorkspaces(merged.workspace, theirs, null).workspace)).toEqual(sorted(merged.workspace))
      const known = new Set([
        ...merged.workspace.views.map((one) => JSON.stringify(one)),
        ...merged.conflicts.map(({ lost }) => JSON.stringify(lost)),
      ])
      for (const one of [...mine.views, ...theirs.views]) expect(known).toContain(JSON.stringify(one))
    }),
  )
})
