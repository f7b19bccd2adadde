import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameWorkspace } from '../../src/core/workspace/mergeShared'
import { sharedWorkspace } from '../../src/state/sharedWorkspace'
import { workspaceStore } from '../../src/state/workspace'
import { workspaceOfText } from '../../src/state/workspaceText'
import { emptyWorkspace } from '../views/emptyWorkspace'
import { etagServer } from '../state/etagServer'
import { propertyRuns } from './propertyRuns'

const CLIENTS = 3

/** What a client does next; `wait` lets one request of anybody come through, `meet` waits until a client has been in touch. */
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('put', 'remove', 'undo'),
    client: fc.nat(CLIENTS - 1),
    id: fc.constantFrom('a', 'b'),
  }),
  fc.record({ kind: fc.constantFrom('sync', 'meet'), client: fc.nat(CLIENTS - 1) }),
  fc.record({ kind: fc.constant('wait') }),
)

type Step = { readonly kind: string; readonly client?: number; readonly id?: string }

/** What happens to a request: nothing, it never arrives, or its answer never does. */
const fault = fc.oneof(
  { arbitrary: fc.constant('none'), weight: 6 },
  { arbitrary: fc.constantFrom('request lost', 'answer lost'), weight: 1 },
)

/** A browser of its own with a clock of its own; its requests come through when the scheduler lets them. */
function clientOf(
  scheduler: fc.Scheduler,
  server: ReturnType<typeof etagServer>,
  clock: () => number,
  faults: () => string,
) {
  let kept = ''
  let base = ''
  const shelf = { read: () => kept, write: (text: string) => void (kept = text), onWritten: () => undefined }
  const store = workspaceStore(shelf, clock)
  const through = <T>(name: string, ask: () => Promise<T>) =>
    scheduler.schedule(Promise.resolve(), name).then(async () => {
      const what = faults()
      if (what === 'request lost') throw new Error('the request was lost')
      const answer = await ask()
      if (what === 'answer lost') throw new Error('the answer was lost')
      return answer
    })
  const shared = sharedWorkspace(
    store,
    {
      read: (signal) => through('GET', () => server.read(signal)),
      replace: (text, expected, signal) => through('PUT', () => server.replace(text, expected, signal)),
    },
    { read: () => base, write: (text) => void (base = text) },
    {
      now: clock,
      // Pauses between rounds end at once; what would run in a second or a minute is run by the steps.
      later: (run, ms) => {
        if (ms < 1000) queueMicrotask(run)
        return () => {}
      },
      random: () => 0,
    },
  )
  return { store, shared }
}

it('three colleagues who edit at the same time lose no edit, and come to the same', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(step, { maxLength: 40, size: 'max' }),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: CLIENTS, maxLength: CLIENTS }),
      fc.infiniteStream(fault),
      async (scheduler, steps: readonly Step[], skews, faults) => {
        const server = etagServer()
        let ms = 1000
        let isRough = true
        const clients = skews.map((skew) =>
          clientOf(
            scheduler,
            server,
            () => ++ms + skew,
            () => (isRough ? (faults.next().value as string) : 'none'),
          ),
        )
        const written: string[] = []
        const replaced = new Set<string>()
        const seenBy = (client: number) =>
          new Map(clients[client]!.store.getState().workspace.views.map(({ id, name }) => [id, name]))
        for (const { kind, client = 0, id = '' } of steps) {
          const { store, shared } = clients[client]!
          const before = seenBy(client)
          if (kind === 'put') {
            const name = `edit ${written.length}`
            written.push(name)
            store.getState().put('views', { id, name, address: '/' }, 'Saved')
          } else if (kind === 'remove') store.getState().remove('views', id, 'Removed')
          else if (kind === 'undo') store.getState().undo()
          else if (kind === 'sync') void shared.sync()
          else if (kind === 'meet') await scheduler.waitFor(shared.sync())
          else if (scheduler.count() > 0) await scheduler.waitOne()
          // Whoever changed what they saw meant to: that edit is not lost, it is done with.
          if (kind === 'put' || kind === 'remove' || kind === 'undo') {
            const after = seenBy(client)
            for (const [its, name] of before) if (after.get(its) !== name) replaced.add(name)
          }
        }
        isRough = false
        for (let round = 0; round < 3; round++) {
          for (const { shared } of clients) {
            const done = shared.sync()
            await scheduler.waitFor(done)
            await scheduler.waitIdle()
          }
        }
        const [first, ...others] = clients.map(({ store }) => store.getState().workspace)
        for (const other of others) expect(isSameWorkspace(first!, other)).toBe(true)
        const held = workspaceOfText(server.text() ?? '')
        expect('workspace' in held && isSameWorkspace(held.workspace, first!)).toBe(true)
        for (const { shared } of clients) expect(shared.state.getState()).toMatchObject({ unsent: 0, trouble: null })
        const known = [...first!.views.map(({ name }) => name), ...first!.overruled.map(({ copy }) => copy)].join('\n')
        for (const name of written) expect(replaced.has(name) || new RegExp(`${name}\\b`).test(known)).toBe(true)
      },
    ),
    { numRuns: propertyRuns(300) },
  )
})

it('begins with nothing in common when a browser keeps nothing, and still loses nothing', async () => {
  const server = etagServer()
  const here = emptyWorkspace()
  const broken = {
    read: () => '',
    write: () => {
      throw new Error('full')
    },
  }
  const around = { now: () => 5, later: () => () => {}, random: () => 0 }
  const shared = sharedWorkspace(here, server, broken, around)
  here.getState().put('notes', { id: 'n', account: 'shop.c1', day: 3, text: 'ask for Bo' }, 'Added')
  await shared.sync()
  expect(shared.state.getState()).toEqual({ savedAtMs: 5, unsent: 0, trouble: null })
  expect(server.text()).toContain('ask for Bo')
})
