import { describe, expect, it } from 'vitest'
import { ModelsClient, type ModelsWorker } from '../../src/engine/ModelsClient'
import type { FromModels, ModelProgress, ModelQuestions, ToModels } from '../../src/engine/modelsProtocol'
import { ScriptedWorker } from './ScriptedWorker'

class ScriptedModels extends ScriptedWorker<ToModels, FromModels> implements ModelsWorker {}

function client() {
  const workers: ScriptedModels[] = []
  const models = new ModelsClient(() => {
    const worker = new ScriptedModels()
    workers.push(worker)
    return worker
  })
  return { models, workers, worker: () => workers.at(-1)! }
}

const column = new Float64Array([1])
const ask = () => ({ column }) as unknown as ModelQuestions['forecast']['ask']
const { signal } = new AbortController()

describe('ModelsClient', () => {
  it('starts its worker with the first question and hands the columns over', async () => {
    const { models, workers, worker } = client()
    expect(workers).toHaveLength(0)
    const answer = models.ask('forecast', ask, signal)
    expect(worker().transferred).toEqual([[column.buffer]])
    worker().say({ kind: 'answer', id: worker().asked[0]!, answer: 'fit' })
    await expect(answer).resolves.toBe('fit')
  })

  it('tells progress, and that nothing is left to do', async () => {
    const { models, worker } = client()
    const told: (ModelProgress | null)[] = []
    models.onProgress((progress) => told.push(progress))
    const answer = models.ask('forecast', ask, signal)
    const [id] = worker().asked
    worker().say({ kind: 'progress', id: id!, progress: { stage: 'Fitting', done: 1, total: 3 } })
    worker().say({ kind: 'answer', id: id!, answer: 'fit' })
    await answer
    expect(told).toEqual([{ stage: 'Fitting', done: 1, total: 3 }, null])
  })

  it('takes a question back when its signal aborts, and ignores its late answer', async () => {
    const { models, worker } = client()
    const stop = new AbortController()
    const answer = models.ask('forecast', ask, stop.signal)
    stop.abort(new Error('another filter'))
    await expect(answer).rejects.toThrow('another filter')
    const [id] = worker().asked
    expect(worker().received.at(-1)).toEqual({ kind: 'cancel', id })
    expect(() => worker().say({ kind: 'answer', id: id!, answer: 'late' })).not.toThrow()
  })

  it('does not ask under a signal that has aborted', async () => {
    const { models, workers } = client()
    await expect(models.ask('forecast', ask, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(workers).toHaveLength(0)
  })

  it('passes on what failed and what to do', async () => {
    const { models, worker } = client()
    const answer = models.ask('forecast', ask, signal)
    worker().say({ kind: 'failed', id: worker().asked[0]!, problem: { message: 'No gap.', remedy: 'Wait.' } })
    await expect(answer).rejects.toMatchObject({ name: 'EngineError', message: 'No gap.', remedy: 'Wait.' })
  })

  it('asks once more, with columns made anew, when the calculation crashes', async () => {
    const { models, workers } = client()
    let made = 0
    const answer = models.ask('forecast', () => ({ made: ++made }) as unknown as ReturnType<typeof ask>, signal)
    workers[0]!.crash()
    expect(workers[0]!.isTerminated).toBe(true)
    expect(workers[1]!.received).toMatchObject([{ kind: 'ask', question: { name: 'forecast', ask: { made: 2 } } }])
    workers[1]!.say({ kind: 'answer', id: workers[1]!.asked[0]!, answer: 'after all' })
    await expect(answer).resolves.toBe('after all')
  })

  it('says so after the second crash, and asks nothing more', async () => {
    const { models, workers } = client()
    const told: (ModelProgress | null)[] = []
    models.onProgress((progress) => told.push(progress))
    const answer = models.ask('forecast', ask, signal)
    workers[0]!.crash()
    workers[1]!.onmessageerror?.({} as MessageEvent)
    await expect(answer).rejects.toThrow('stopped twice')
    await expect(models.ask('forecast', ask, signal)).rejects.toThrow('stopped twice')
    expect(workers).toHaveLength(2)
    expect(told).toEqual([null])
  })

  it('does not start again for nobody', async () => {
    const { models, workers } = client()
    const answer = models.ask('forecast', ask, signal)
    workers[0]!.say({ kind: 'answer', id: workers[0]!.asked[0]!, answer: 'fit' })
    await answer
    workers[0]!.crash()
    expect(workers).toHaveLength(1)
  })
})
