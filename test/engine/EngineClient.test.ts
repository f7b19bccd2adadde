import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { EngineClient, type EngineWorker } from '../../src/engine/EngineClient'
import { EngineError } from '../../src/engine/EngineError'
import type { FromEngine, ToEngine } from '../../src/engine/protocol'
import { INITIAL_STATUS } from '../../src/engine/status'
import { ScriptedWorker } from './ScriptedWorker'

class ScriptedEngine extends ScriptedWorker<ToEngine, FromEngine> implements EngineWorker {}

function client() {
  const workers: ScriptedEngine[] = []
  const engine = new EngineClient(() => {
    const worker = new ScriptedEngine()
    workers.push(worker)
    return worker
  })
  return { engine, workers, worker: () => workers.at(-1)! }
}

const ask = { scope: DEFAULT_SCOPE }

describe('EngineClient', () => {
  it('gives each answer to its own question, in whatever order they come', async () => {
    const { engine, worker } = client()
    const first = engine.ask('kpis', ask)
    const second = engine.ask('states', ask)
    const [one, two] = worker().asked
    worker().say({ kind: 'answer', id: two!, answer: 'states' })
    worker().say({ kind: 'answer', id: one!, answer: 'kpis' })
    await expect(first).resolves.toBe('kpis')
    await expect(second).resolves.toBe('states')
  })

  it('takes a question back when its signal aborts, and ignores its late answer', async () => {
    const { engine, worker } = client()
    const abort = new AbortController()
    const answer = engine.ask('kpis', ask, abort.signal)
    abort.abort(new Error('newer question'))
    await expect(answer).rejects.toThrow('newer question')
    const [id] = worker().asked
    expect(worker().received.at(-1)).toEqual({ kind: 'cancel', id })
    expect(() => worker().say({ kind: 'answer', id: id!, answer: 'late' })).not.toThrow()
  })

  it('does not ask at all under a signal that has aborted', async () => {
    const { engine, worker } = client()
    await expect(engine.ask('kpis', ask, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(worker().asked).toEqual([])
  })

  it('passes on what failed and what to do', async () => {
    const { engine, worker } = client()
    const answer = engine.ask('kpis', ask)
    worker().say({ kind: 'failed', id: worker().asked[0]!, problem: { message: 'No rates.', remedy: 'Add them.' } })
    await expect(answer).rejects.toMatchObject({ name: 'EngineError', message: 'No rates.', remedy: 'Add them.' })
  })

  it('restarts once after a crash, opens the same data under the same decisions and asks again', async () => {
    const { engine, workers } = client()
    const decisions = [{ a: 'shop.1', b: 'erp.1', same: true }]
    engine.decide(decisions)
    engine.open({ kind: 'configured' })
    const answer = engine.ask('kpis', ask)
    workers[0]!.crash()
    expect(workers).toHaveLength(2)
    expect(workers[0]!.isTerminated).toBe(true)
    expect(workers[1]!.received.map(({ kind }) => kind)).toEqual(['decide', 'open', 'ask'])
    expect(workers[1]!.received[0]).toEqual({ kind: 'decide', decisions })
    workers[1]!.say({ kind: 'answer', id: workers[1]!.asked[0]!, answer: 'after all' })
    await expect(answer).resolves.toBe('after all')
  })

  it('says so after the second crash, and answers no later question', async () => {
    const { engine, workers } = client()
    const answer = engine.ask('kpis', ask)
    workers[0]!.crash()
    workers[1]!.onmessageerror?.({} as MessageEvent)
    expect(workers).toHaveLength(2)
    await expect(answer).rejects.toBeInstanceOf(EngineError)
    expect(engine.status).toMatchObject({
      phase: 'failed',
      problem: { remedy: expect.stringContaining('eload the page') },
    })
    await expect(engine.ask('states', ask)).rejects.toThrow('stopped twice')
  })

  it('tries once more when a person asks to read again', async () => {
    const { engine, workers } = client()
    engine.open({ kind: 'configured' })
    workers[0]!.crash()
    workers[1]!.crash()
    engine.readAgain()
    expect(workers).toHaveLength(3)
    const answer = engine.ask('kpis', ask)
    workers[2]!.say({ kind: 'answer', id: workers[2]!.asked[0]!, answer: 'once more' })
    await expect(answer).resolves.toBe('once more')
  })

  it('tells its listeners of every status, until they stop listening', () => {
    const { engine, worker } = client()
    const seen: string[] = []
    const stop = engine.subscribe(() => seen.push(engine.status.phase))
    worker().say({ kind: 'status', status: { ...INITIAL_STATUS, phase: 'reading' } })
    stop()
    worker().say({ kind: 'status', status: { ...INITIAL_STATUS, phase: 'ready' } })
    expect(seen).toEqual(['reading'])
    expect(engine.status.phase).toBe('ready')
  })

  it('keeps what a status does not speak of', () => {
    const { engine, worker } = client()
    worker().say({ kind: 'status', status: { ...INITIAL_STATUS, phase: 'reading', company: 'Harbour Gifts' } })
    const { sources } = engine.status
    worker().say({ kind: 'status', status: { phase: 'ready' } })
    expect(engine.status).toMatchObject({ phase: 'ready', company: 'Harbour Gifts' })
    expect(engine.status.sources).toBe(sources)
  })
})
