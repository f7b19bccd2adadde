import { AskQueue } from './AskQueue'
import type { Engine } from './Engine'
import { problemOf } from './problemOf'
import type { FromEngine, ToEngine } from './protocol'
import { transferables } from './transferables'

/** The worker's side of the thread border, apart from the worker: `post` sends, `later` gives waiting messages a turn. */
export interface Border {
  readonly post: (message: FromEngine, transfer: ArrayBuffer[]) => void
  readonly later: (run: () => void) => void
}

/**
 * Serves an engine over a border: returns what is to be called with every message that comes in. One question is
 * computed a turn, so that a cancellation that arrives meanwhile is heard before the next one starts.
 */
export function serve(engine: Engine, { post, later }: Border): (message: ToEngine) => void {
  const queue = new AskQueue()
  let isTurnComing = false
  const turn = () => {
    isTurnComing = false
    const next = engine.isReady ? queue.take() : null
    if (next === null) return
    try {
      const result = engine.answer(next.question)
      post({ kind: 'answer', id: next.id, answer: result }, transferables(result))
    } catch (error) {
      post({ kind: 'failed', id: next.id, problem: problemOf(error) }, [])
    }
    schedule()
  }
  const schedule = () => {
    if (isTurnComing || queue.size === 0) return
    isTurnComing = true
    later(turn)
  }
  const inspect = ({ id, files, defaults }: Extract<ToEngine, { kind: 'inspect' }>) => {
    engine.inspect(files, defaults).then(
      (guesses) => post({ kind: 'answer', id, answer: guesses }, []),
      (error: unknown) => post({ kind: 'failed', id, problem: problemOf(error) }, []),
    )
  }
  engine.onStatus((status) => {
    post({ kind: 'status', status }, [])
    schedule()
  })
  return (message) => {
    if (message.kind === 'open') void engine.open(message.opening)
    else if (message.kind === 'inspect') inspect(message)
    else if (message.kind === 'cancel') queue.cancel(message.id)
    else queue.add(message)
    schedule()
  }
}
