import { expect, it } from 'vitest'

import { Engine } from '../../src/engine/Engine'
import type { FromEngine } from '../../src/engine/protocol'
import { serve } from '../../src/engine/serve'
import { INITIAL_STATUS, type EngineStatus } from '../../src/engine/status'

it('sends all of a status once, and then only what changed of it', () => {
  const posted: FromEngine[] = []
  let tell: (status: EngineStatus) => void = () => {}
  const engine: Pick<Engine, 'onStatus' | 'isReady'> = { isReady: false, onStatus: (listener) => (tell = listener) }
  serve(engine as Engine, { post: (message) => posted.push(message), later: () => {} })
  const began: EngineStatus = { ...INITIAL_STATUS, phase: 'reading' }
  const reading = [
    { source: 'shop', feed: 'orders', rows: 1, total: 2, pages: 1, stage: 'reading', goneOnFrom: null },
  ] as const
  tell(began)
  tell({ ...began, reading })
  tell({ ...began, reading, dataVersion: 1 })
  expect(posted).toEqual([
    { kind: 'status', status: began },
    { kind: 'status', status: { reading } },
    { kind: 'status', status: { dataVersion: 1 } },
  ])
})
