import { describe, expect, it } from 'vitest'
import { MOST_ROUNDS, sharedWorkspace } from '../../src/state/sharedWorkspace'
import { workspaceStore } from '../../src/state/workspace'
import { textOfWorkspace, workspaceOfText } from '../../src/state/workspaceText'
import { emptyWorkspace } from '../views/emptyWorkspace'
import { etagServer } from './etagServer'

const note = (id: string, text = id) => ({ id, account: 'shop.c1', day: 3, text })

/** A browser that shares at a server; `later` is kept for the test to run. */
function browserAt(server: ReturnType<typeof etagServer>, ms = 100) {
  let base = ''
  let kept = ''
  const shelf = { read: () => kept, write: (text: string) => void (kept = text), onWritten: () => undefined }
  const store = workspaceStore(shelf, () => ++ms)
  const waiting: { readonly run: () => void; readonly ms: number }[] = []
  const around = {
    now: () => ms,
    random: () => 0,
    later: (run: () => void, after: number) => {
      if (after < 1000) queueMicrotask(run)
      const one = { run, ms: after }
      if (after >= 1000) waiting.push(one)
      return () => void waiting.splice(waiting.indexOf(one), 1)
    },
  }
  const open = () => sharedWorkspace(store, server, { read: () => base, write: (text) => void (base = text) }, around)
  const shared = open()
  const notes = () =>
    store
      .getState()
      .workspace.notes.map(({ text }) => text)
      .toSorted()
  return { store, shared, open, waiting, notes, state: () => shared.state.getState() }
}

describe('a workspace that colleagues share', () => {
  it('is begun by the first, read by the next, and sent again only when something changed', async () => {
    const server = etagServer()
    const [ada, bo] = [browserAt(server), browserAt(server)]
    ada.store.getState().put('notes', note('a'), 'Added')
    expect(ada.state()).toMatchObject({ unsent: 1, savedAtMs: null })
    await ada.shared.sync()
    expect(ada.state()).toMatchObject({ unsent: 0, trouble: null })
    await bo.shared.sync()
    expect(bo.notes()).toEqual(['a'])
    await bo.shared.sync()
    expect(server.asked.filter((asked) => asked === 'PUT')).toHaveLength(1)
  })

  it('comes to rest: agreeing changes nothing here, so that nothing is asked for once more', async () => {
    const server = etagServer()
    const ada = browserAt(server)
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    ada.waiting.length = 0
    const { workspace } = ada.store.getState()
    await ada.shared.sync()
    expect(ada.store.getState().workspace).toBe(workspace)
    expect(ada.waiting).toEqual([])
  })

  it('takes over what only one changed, and sets aside what two changed differently, wherever it is merged', async () => {
    const server = etagServer()
    const [ada, bo] = [browserAt(server), browserAt(server, 5000)]
    ada.store.getState().put('notes', note('both'), 'Added')
    await ada.shared.sync()
    await bo.shared.sync()
    ada.store.getState().put('notes', note('both', 'from Ada'), 'Changed')
    ada.store.getState().put('notes', note('hers'), 'Added')
    bo.store.getState().put('notes', note('both', 'from Bo'), 'Changed')
    await ada.shared.sync()
    await bo.shared.sync()
    await ada.shared.sync()
    for (const { notes, store } of [ada, bo]) {
      expect(notes()).toEqual(['from Bo', 'hers'])
      const { overruled } = store.getState().workspace
      expect(overruled).toHaveLength(1)
      expect(overruled[0]!.copy).toContain('from Ada')
    }
    ada.store.getState().takeBack(ada.store.getState().workspace.overruled[0]!, 'Took back')
    await ada.shared.sync()
    await bo.shared.sync()
    expect(bo.notes()).toEqual(['from Ada', 'hers'])
    expect(bo.store.getState().workspace.overruled).toEqual([])
  })

  it('sets aside what somebody changed while somebody else removed it', async () => {
    const server = etagServer()
    const [ada, bo] = [browserAt(server), browserAt(server, 5000)]
    ada.store.getState().put('notes', note('n'), 'Added')
    await ada.shared.sync()
    await bo.shared.sync()
    ada.store.getState().put('notes', note('n', 'better'), 'Changed')
    bo.store.getState().remove('notes', 'n', 'Removed')
    await bo.shared.sync()
    await ada.shared.sync()
    expect(ada.notes()).toEqual([])
    expect(ada.store.getState().workspace.overruled[0]!.copy).toContain('better')
  })

  it('takes back a person’s own last step, not what a colleague did since', async () => {
    const server = etagServer()
    const [ada, bo] = [browserAt(server), browserAt(server)]
    ada.store.getState().put('notes', note('mine'), 'Added')
    bo.store.getState().put('notes', note('theirs'), 'Added')
    await bo.shared.sync()
    await ada.shared.sync()
    ada.store.getState().undo()
    expect(ada.notes()).toEqual(['theirs'])
    await ada.shared.sync()
    await bo.shared.sync()
    expect(bo.notes()).toEqual(['theirs'])
  })

  it('sends a second after a change, and what was changed while it was being sent after that', async () => {
    const server = etagServer()
    const ada = browserAt(server)
    ada.store.getState().put('notes', note('a'), 'Added')
    expect(ada.waiting.map(({ ms }) => ms)).toEqual([1000])
    const sending = ada.shared.sync()
    ada.store.getState().put('notes', note('b'), 'Added')
    await sending
    expect(ada.waiting).toHaveLength(1)
    ada.waiting[0]!.run()
    await expect.poll(() => server.text()).toContain('"b"')
  })

  it('knows after a reload what has not been sent', async () => {
    const server = etagServer()
    const ada = browserAt(server)
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    ada.shared.stop()
    ada.store.getState().put('notes', note('b'), 'Added')
    const again = ada.open()
    expect(again.state.getState().unsent).toBe(1)
    await again.sync()
    expect(again.state.getState().unsent).toBe(0)
  })
})

describe('trouble', () => {
  const failing = (message: string) => () => Promise.reject(new Error(message))

  it.for([
    ['cut off', '{ "tenureWorkspace": 2, "notes": [', /cut off/],
    ['something else', '[1, 2]', /no workspace of Tenure/],
    ['of a newer Tenure', '{ "tenureWorkspace": 99 }', /newer Tenure/],
    ['wrong inside', '{ "tenureWorkspace": 2, "notes": [{ "id": 7 }] }', /cannot be read at "notes.0/],
  ] as const)('a document that is %s is left as it is, and nothing here is lost', async ([, text, why]) => {
    const server = etagServer(text)
    const ada = browserAt(server)
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    expect(ada.state().trouble).toMatch(why)
    expect(ada.state()).toMatchObject({ unsent: 1 })
    expect(server.text()).toBe(text)
    expect(ada.notes()).toEqual(['a'])
    expect(ada.waiting.at(-1)?.ms).toBe(60_000)
  })

  it('reads a document of an earlier Tenure', async () => {
    const server = etagServer('{ "tenureWorkspace": 1, "notes": [] }')
    const ada = browserAt(server)
    await ada.shared.sync()
    expect(ada.state().trouble).toBeNull()
  })

  it.for(['/workspace does not accept the sign-in (401).', '/workspace failed on the server (500).'])(
    'is said: %s',
    async (message) => {
      const server = etagServer()
      const ada = browserAt({ ...server, read: failing(message) })
      ada.store.getState().put('notes', note('a'), 'Added')
      await ada.shared.sync()
      expect(ada.state()).toEqual({ savedAtMs: null, unsent: 1, trouble: message })
    },
  )

  it('says when the server takes no file of this size, and keeps it here', async () => {
    const server = etagServer()
    const ada = browserAt({ ...server, replace: failing('/workspace was refused as asked (413).') })
    ada.store.getState().put('notes', note('a', 'x'.repeat(100_000)), 'Added')
    await ada.shared.sync()
    expect(ada.state()).toMatchObject({ unsent: 1, trouble: expect.stringContaining('413') as string })
  })

  it('gives way to colleagues who write all the time, then waits', async () => {
    const server = etagServer()
    const ada = browserAt({ ...server, replace: () => Promise.resolve(null) })
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    expect(server.asked).toHaveLength(MOST_ROUNDS)
    expect(ada.state().trouble).toMatch(/in a minute/)
  })

  it('passes: what was not sent is sent by the next try', async () => {
    const server = etagServer()
    let isDown = true
    const rough = { ...server, read: (signal: AbortSignal) => (isDown ? failing('offline')() : server.read(signal)) }
    const ada = browserAt(rough)
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    isDown = false
    ada.waiting.at(-1)!.run()
    await expect.poll(() => ada.state()).toMatchObject({ unsent: 0, trouble: null })
  })

  it('does not follow somebody who has left', async () => {
    const server = etagServer()
    const ada = browserAt(server)
    const syncing = ada.shared.sync()
    ada.shared.stop()
    await syncing
    ada.store.getState().put('notes', note('a'), 'Added')
    expect(ada.waiting).toEqual([])
  })

  it('is merged without loss by a server that knows no versions', async () => {
    let text: string | null = null
    const plain = {
      ...etagServer(),
      read: () => Promise.resolve(text === null ? null : { text, etag: null }),
      replace: (next: string) => Promise.resolve({ etag: null, next: (text = next) }),
    }
    const [ada, bo] = [browserAt(plain), browserAt(plain)]
    ada.store.getState().put('notes', note('a'), 'Added')
    await ada.shared.sync()
    bo.store.getState().put('notes', note('b'), 'Added')
    // Bo overwrites what Ada sent, as two writes at the same moment may.
    text = textOfWorkspace(bo.store.getState().workspace)
    await bo.shared.sync()
    await ada.shared.sync()
    await bo.shared.sync()
    expect(bo.notes()).toEqual(['a', 'b'])
    expect(workspaceOfText(text)).toHaveProperty('workspace.notes.length', 2)
  })
})

it('an empty workspace of a browser takes nothing away', async () => {
  const server = etagServer()
  const ada = browserAt(server)
  ada.store.getState().put('notes', note('a'), 'Added')
  await ada.shared.sync()
  const fresh = sharedWorkspace(
    emptyWorkspace(),
    server,
    { read: () => '', write: () => {} },
    { now: () => 1, random: () => 0, later: () => () => {} },
  )
  await fresh.sync()
  expect(server.text()).toContain('"a"')
})
