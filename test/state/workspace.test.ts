import { describe, expect, it } from 'vitest'
import { EMPTY_WORKSPACE } from '../../src/core/workspace/workspace'
import { workspaceStore, type WorkspaceShelf } from '../../src/state/workspace'
import { textOfWorkspace, workspaceOfText } from '../../src/state/workspaceText'

/** A browser's shelf that several tabs look at. */
function sharedShelf() {
  let text = ''
  const tabs: (() => void)[] = []
  const shelfOf = (): WorkspaceShelf => {
    const tab = tabs.length
    tabs.push(() => undefined)
    return {
      read: () => text,
      write: (written) => {
        text = written
        tabs.forEach((tell, other) => other !== tab && tell())
      },
      onWritten: (listener) => void (tabs[tab] = listener),
    }
  }
  return { shelfOf, text: () => text, set: (to: string) => void (text = to) }
}

const view = (id: string, name = id) => ({ id, name, address: '/churn' })

/** Milliseconds that go on by one each time they are asked for. */
function ticking() {
  let ms = 100
  return () => ++ms
}

describe('the workspace', () => {
  it('leaves alone what another tab has not changed', () => {
    const shelf = sharedShelf()
    const store = workspaceStore(shelf.shelfOf(), ticking())
    const other = workspaceStore(shelf.shelfOf(), ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    const { views, goals } = store.getState().workspace
    other.getState().put('notes', { id: 'n', account: 'shop.c1', day: 3, text: 'n' }, 'Added a note')
    const { workspace } = store.getState()
    expect(workspace.notes.map(({ id }) => id)).toEqual(['n'])
    expect(workspace.views).toBe(views)
    expect(workspace.goals).toBe(goals)
  })

  it('keeps what is put into it for the next visit, and forgets what is removed', () => {
    const shelf = sharedShelf()
    const store = workspaceStore(shelf.shelfOf(), ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    store.getState().put('views', view('b'), 'Saved view b')
    store.getState().remove('views', 'a', 'Removed view a')
    const again = workspaceStore(shelf.shelfOf(), ticking()).getState()
    expect(again.workspace.views).toEqual([{ ...view('b'), changedAtMs: 102 }])
    expect(again.workspace.removed).toEqual([{ id: 'a', changedAtMs: 103 }])
    expect(again.trouble).toBeNull()
  })

  it('keeps outcomes of calls and notes through export and import', () => {
    const store = workspaceStore(sharedShelf().shelfOf(), ticking())
    store.getState().put('outcomes', { id: 'o', account: 'shop.c1', day: 3, result: 'lost', text: 'moved' }, 'Logged')
    store.getState().put('notes', { id: 'n', account: 'shop.c1', day: 3, text: 'ask for Bo' }, 'Added')
    const other = workspaceStore(sharedShelf().shelfOf(), ticking())
    expect(other.getState().importText(store.getState().exportText())).toBeNull()
    expect(other.getState().workspace).toEqual(store.getState().workspace)
    const broken = store.getState().exportText().replace('"lost"', '"sold"')
    expect(other.getState().importText(broken)).toContain('outcomes.0.result')
  })

  it('takes the last change back, also in what is kept', () => {
    const shelf = sharedShelf()
    const store = workspaceStore(shelf.shelfOf(), ticking())
    store.getState().put('views', view('a', 'first'), 'Saved view a')
    store.getState().put('views', view('a', 'second'), 'Renamed view a')
    expect(store.getState().undoable).toBe('Renamed view a')
    store.getState().undo()
    expect(store.getState().undoable).toBeNull()
    store.getState().remove('views', 'a', 'Removed view a')
    store.getState().undo()
    store.getState().undo()
    const again = workspaceStore(shelf.shelfOf(), ticking()).getState()
    expect(again.workspace.views.map(({ name }) => name)).toEqual(['first'])
    store.getState().put('views', view('b'), 'Saved view b')
    store.getState().undo()
    expect(
      workspaceStore(shelf.shelfOf(), ticking())
        .getState()
        .workspace.views.map(({ id }) => id),
    ).toEqual(['a'])
  })

  it('is one in two tabs', () => {
    const shelf = sharedShelf()
    const clock = ticking()
    const [one, other] = [workspaceStore(shelf.shelfOf(), clock), workspaceStore(shelf.shelfOf(), clock)]
    one.getState().put('views', view('a'), 'Saved view a')
    other.getState().put('views', view('b'), 'Saved view b')
    one.getState().remove('views', 'a', 'Removed view a')
    const ids = [one, other].map((store) => store.getState().workspace.views.map(({ id }) => id))
    expect(ids).toEqual([['b'], ['b']])
  })

  it('goes on where the browser keeps nothing, and says so', () => {
    const full: WorkspaceShelf = {
      read: () => '',
      write: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      onWritten: () => undefined,
    }
    const store = workspaceStore(full, ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    expect(store.getState().workspace.views).toHaveLength(1)
    expect(store.getState().trouble).toMatch(/export the workspace/)
    const off = { ...full, read: full.write.bind(null, '') as unknown as () => string }
    expect(workspaceStore(off, ticking()).getState().trouble).toMatch(/export the workspace/)
  })

  it('leaves what it cannot read as it is', () => {
    const shelf = sharedShelf()
    shelf.set('{"tenureWorkspace": 99, "views": []}')
    const store = workspaceStore(shelf.shelfOf(), ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    expect(shelf.text()).toBe('{"tenureWorkspace": 99, "views": []}')
    expect(store.getState().trouble).toMatch(/newer Tenure/)
  })

  it('is exported and imported as one file, beside what is there', () => {
    const store = workspaceStore(sharedShelf().shelfOf(), ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    const text = store.getState().exportText()
    const other = workspaceStore(sharedShelf().shelfOf(), ticking())
    other.getState().put('decisions', { id: 'x', a: 'shop.1', b: 'erp.1', same: true }, 'Merged')
    expect(other.getState().importText(text)).toBeNull()
    expect(other.getState().workspace).toMatchObject({ views: [view('a')], decisions: [{ same: true }] })
    expect(other.getState().importText('nonsense')).toMatch(/not JSON/)
  })

  it('is forgotten when it is wiped', () => {
    const shelf = sharedShelf()
    const store = workspaceStore(shelf.shelfOf(), ticking())
    store.getState().put('views', view('a'), 'Saved view a')
    store.getState().wipe()
    expect(store.getState().workspace).toEqual(EMPTY_WORKSPACE)
    expect(workspaceOfText(shelf.text())).toEqual({ workspace: EMPTY_WORKSPACE })
  })
})

describe('the text of a workspace', () => {
  it.each([
    ['{', /cut off/],
    ['[]', /no workspace/],
    ['{"views": []}', /no workspace/],
    ['{"tenureWorkspace": 3}', /newer/],
    ['{"tenureWorkspace": 1, "views": [{"id": "a"}]}', /at "views\.0\./],
  ])('%s is refused', (text, why) => {
    expect(workspaceOfText(text)).toEqual({ trouble: expect.stringMatching(why) as string })
  })

  it('is read as it was written, and what it leaves out is empty', () => {
    expect(workspaceOfText(textOfWorkspace(EMPTY_WORKSPACE))).toEqual({ workspace: EMPTY_WORKSPACE })
    expect(workspaceOfText('{"tenureWorkspace": 1}')).toEqual({ workspace: EMPTY_WORKSPACE })
    expect(workspaceOfText(' ')).toEqual({ workspace: EMPTY_WORKSPACE })
  })
})
