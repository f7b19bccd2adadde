import { AskQueue } from './AskQueue'
import type { Engine } from './Engine'
import { inspectFiles } from './inspectFiles'
import { problemOf } from './problemOf'
import type { FromEngine, ToEngine } from './protocol'
import type { EngineStatus } from './status'
import { transferables } from './transferables'

/** The worker's side of the thread border, apart from the worker: `post` sends, `later` gives waiting messages a turn. */
export interface Border {
  readonly post: (message: FromEngine, transfer: ArrayBuffer[]) => void
  readonly later: (run: () => void) => void
}

/**
 * Serves an engine over a border: returns what is to be called with every message that comes in. One question is
 * computed a turn, so that a cancellation that arrives meanwhile is heard before the next one starts. A question that
 * waits for the models' worker keeps no other from its turn.
 */
export function serve(engine: Engine, { post, later }: Border): (message: ToEngine) => void {
  const queue = new AskQueue()
  const running = new Map<number, AbortController>()
  let isTurnComing = false
  const turn = () => {
    isTurnComing = false
    const next = engine.isReady ? queue.take() : null
    if (next === null) return
    const { id, question } = next
    const stop = new AbortController()
    try {
      const result = engine.answer(question, stop.signal)
      if (result instanceof Promise) follow(id, result, stop)
      else post({ kind: 'answer', id, answer: result }, transferables(result))
    } catch (error) {
      post({ kind: 'failed', id, problem: problemOf(error) }, [])
    }
    schedule()
  }
  const follow = (id: number, result: Promise<unknown>, stop: AbortController) => {
    running.set(id, stop)
    result
      .then(
        (answer) => post({ kind: 'answer', id, answer }, transferables(answer)),
        (error: unknown) => post({ kind: 'failed', id, problem: problemOf(error) }, []),
      )
      .finally(() => running.delete(id))
  }
  const cancel = (id: number) => {
    queue.cancel(id)
    running.get(id)?.abort(new Error('nobody waits for it any more'))
  }
  const schedule = () => {
    if (isTurnComing || queue.size === 0) return
    isTurnComing = true
    later(turn)
  }
  const inspect = ({ id, files, defaults }: Extract<ToEngine, { kind: 'inspect' }>) => {
    inspectFiles(files, defaults).then(
      (guesses) => post({ kind: 'answer', id, answer: guesses }, []),
      (error: unknown) => post({ kind: 'failed', id, problem: problemOf(error) }, []),
    )
  }
  let told: Partial<EngineStatus> = {}
  engine.onStatus((status) => {
    post({ kind: 'status', status: changesOf(told, status) }, [])
    told = status
    schedule()
  })
  return (message) => {
    if (message.kind === 'open') void engine.open(message.opening)
    else if (message.kind === 'inspect') inspect(message)
    else if (message.kind === 'decide') engine.decide(message.decisions)
    else if (message.kind === 'cancel') cancel(message.id)
    else queue.add(message)
    schedule()
  }
}

/** The parts of a status that are other objects or values than before. */
function changesOf(before: Partial<EngineStatus>, now: EngineStatus): Partial<EngineStatus> {
  const isOther = ([name, value]: [string, unknown]) => before[name as keyof EngineStatus] !== value
  return Object.fromEntries(Object.entries(now).filter(isOther))
}
