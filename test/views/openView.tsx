import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router'
import { act, cleanup, render } from '@testing-library/react'
import type { FunctionComponent } from 'react'
import { onTestFinished } from 'vitest'

import { ChartColours } from '../../src/charts/ChartColours'
import type { Records } from '../../src/core/Records'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import type { Analysis } from '../../src/engine/Analysis'
import type { Holding } from '../../src/engine/Holding'
import { holdingsOf } from '../engine/holdingsOf'
import { answer } from '../../src/engine/answer'
import { EngineClient, type EngineWorker } from '../../src/engine/EngineClient'
import type { AnyQuestion, FromEngine } from '../../src/engine/protocol'
import { problemOf } from '../../src/engine/problemOf'
import { INITIAL_STATUS, type EngineStatus, type Opening } from '../../src/engine/status'
import { droppedFile } from '../../src/sources/csv/droppedFile'
import { inspect } from '../../src/sources/csv/inspect'
import type { SyncReport } from '../../src/sources/syncReport'
import { appRouter } from '../../src/state/appRouter'
import { EngineContext } from '../../src/state/engineContext'
import { WorkspaceContext } from '../../src/state/workspaceContext'
import { emptyWorkspace } from './emptyWorkspace'
import { TOKENS } from '../../src/ui/tokens'
import { UiProvider } from '../../src/ui/UiProvider'

interface Opened {
  /** The address as it is now, search included. */
  readonly address: () => string
  /** Goes to another address, as a link does. */
  readonly go: (address: string) => void
  /** Every question that was asked, in order. */
  readonly asked: readonly AnyQuestion[]
  /** What the engine was told to open, in order. */
  readonly opened: readonly Opening[]
}

interface Held {
  readonly analysis: Analysis
  readonly records: Records
  /** Several sources in place of `records` and `analysis`; takes decisions, as the engine does. */
  readonly holding?: Holding
  /** Questions that fail, and the sentence. */
  readonly failing?: { readonly name: AnyQuestion['name']; readonly message: string }
  /** What reading the sources gave. */
  readonly report?: SyncReport
  /** What differs from a load that is done and well. */
  readonly status?: Partial<EngineStatus>
  /** What people have kept; nothing unless told. */
  readonly workspace?: ReturnType<typeof emptyWorkspace>
  /** How numbers are written; as in English unless told. */
  readonly locale?: string
  /** What opens over the accounts. */
  readonly Account?: FunctionComponent
}

/** Draws a screen at an address, with an engine that answers truly from an analysis, in this thread. */
export function openView(View: FunctionComponent, address: string, held: Held): Opened {
  const history = createMemoryHistory({ initialEntries: [address] })
  const nothing = () => null
  const router = appRouter(
    {
      shell: Outlet,
      overview: View,
      board: View,
      segments: View,
      accounts: held.Account === undefined ? nothing : View,
      account: held.Account ?? nothing,
      churn: View,
      service: View,
      cohorts: View,
      forecast: View,
      audiences: View,
      scenarios: View,
      data: View,
      pending: nothing,
      notFound: nothing,
      error: ({ error }) => <p role="alert">{String(error)}</p>,
    },
    history,
  )
  const asked: AnyQuestion[] = []
  const opened: Opening[] = []
  const engine = new EngineClient(() => trueWorker(held, asked, opened))
  const workspace = held.workspace ?? emptyWorkspace()
  workspace.subscribe(({ workspace: { decisions } }) => engine.decide(decisions))
  engine.open({ kind: 'configured' })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EngineContext value={engine}>
        <WorkspaceContext value={workspace}>
          <UiProvider theme="light" density="compact" locale={held.locale ?? 'en-GB'} currency="EUR">
            <ChartColours value={TOKENS.light}>
              <RouterProvider router={router} />
            </ChartColours>
          </UiProvider>
        </WorkspaceContext>
      </EngineContext>
    </QueryClientProvider>,
  )
  onTestFinished(cleanup)
  return {
    address: () => history.location.href,
    go: (to) => act(() => history.push(to)),
    asked,
    opened,
  }
}

function trueWorker(
  { analysis, records, holding, failing, report = NOTHING_READ, status = {} }: Held,
  asked: AnyQuestion[],
  opened: Opening[],
): EngineWorker {
  const held = holding ?? holdingsOf(analysis, records, report)
  const present = () => holding?.analysisOf(DEFAULT_SCOPE) ?? analysis
  const say = (message: FromEngine) =>
    queueMicrotask(() => worker.onmessage?.(new MessageEvent('message', { data: message })))
  const sayReady = () => {
    const { dataVersion, table } = present()
    const accounts = table.accounts.count
    const newestDay = table.newestDay < 0 ? null : table.newestDay
    say({ kind: 'status', status: { ...INITIAL_STATUS, phase: 'ready', dataVersion, accounts, newestDay, ...status } })
  }
  const worker: EngineWorker = {
    postMessage(message) {
      if (message.kind === 'open') {
        opened.push(message.opening)
        return sayReady()
      }
      if (message.kind === 'decide') {
        holding?.decide(message.decisions, present().dataVersion + 1)
        return sayReady()
      }
      if (message.kind === 'inspect') {
        const stop = new AbortController()
        void Promise.all(
          message.files.map(({ name, file, kind }) =>
            inspect(droppedFile(name, file), message.defaults, stop.signal, kind),
          ),
        ).then(
          (guesses) => say({ kind: 'answer', id: message.id, answer: guesses }),
          (error: unknown) => say({ kind: 'failed', id: message.id, problem: problemOf(error) }),
        )
      }
      if (message.kind !== 'ask') return
      asked.push(message.question)
      if (message.question.name === failing?.name) {
        const problem = { message: failing.message, remedy: 'Reload the page.' }
        say({ kind: 'failed', id: message.id, problem })
        return
      }
      const result = answer(message.question, present(), held)
      if (!(result instanceof Promise)) say({ kind: 'answer', id: message.id, answer: result })
      else void result.then((late: unknown) => say({ kind: 'answer', id: message.id, answer: late }))
    },
    terminate() {},
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  }
  return worker
}

const NOTHING_READ: SyncReport = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
