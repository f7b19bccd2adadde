import { describe, expect, it } from 'vitest'
import type { AnyModelQuestion, FromModels, ModelSteps } from '../../src/engine/modelsProtocol'
import { serveModels } from '../../src/engine/serveModels'

const question = (name: string) => ({ name, ask: null }) as unknown as AnyModelQuestion

/** A border whose turns are taken by hand, over calculations of two steps; `broken` fails at its second. */
function border() {
  const said: FromModels[] = []
  const transferred: ArrayBuffer[][] = []
  const turns: (() => void)[] = []
  const steps: string[] = []
  function* stepsOf({ name }: AnyModelQuestion): ModelSteps<unknown> {
    const called = name as string
    steps.push(`${called} 0`)
    yield { stage: called, done: 0, total: 2 }
    if (called === 'broken') throw new Error('no such model')
    steps.push(`${called} 1`)
    yield { stage: called, done: 1, total: 2 }
    return { column: new Float64Array([1, 2]) }
  }
  const receive = serveModels(
    {
      post: (message, transfer) => {
        said.push(message)
        transferred.push(transfer)
      },
      later: (run) => turns.push(run),
    },
    stepsOf,
  )
  return { receive, said, transferred, steps, turn: () => turns.shift()?.(), turns }
}

describe('serveModels', () => {
  it('takes one step a turn, tells each, and hands the answer over', () => {
    const { receive, said, transferred, turn, turns } = border()
    receive({ kind: 'ask', id: 7, question: question('one') })
    expect(said).toEqual([])
    turn()
    turn()
    turn()
    expect(said.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'answer'])
    expect(said.at(-1)).toEqual({ kind: 'answer', id: 7, answer: { column: new Float64Array([1, 2]) } })
    expect(transferred.at(-1)).toHaveLength(1)
    expect(turns).toHaveLength(0)
  })

  it('hears a cancellation between two steps, and goes on with the next question', () => {
    const { receive, said, steps, turn } = border()
    receive({ kind: 'ask', id: 1, question: question('one') })
    receive({ kind: 'ask', id: 2, question: question('two') })
    turn()
    receive({ kind: 'cancel', id: 1 })
    for (let i = 0; i < 3; i++) turn()
    expect(steps).toEqual(['one 0', 'two 0', 'two 1'])
    expect(said.filter(({ kind }) => kind === 'answer').map(({ id }) => id)).toEqual([2])
  })

  it('says what failed, and answers the next question', () => {
    const { receive, said, turn } = border()
    receive({ kind: 'ask', id: 1, question: question('broken') })
    receive({ kind: 'ask', id: 2, question: question('two') })
    for (let i = 0; i < 5; i++) turn()
    expect(said.find(({ kind }) => kind === 'failed')).toMatchObject({
      id: 1,
      problem: { message: expect.stringContaining('no such model') },
    })
    expect(said.at(-1)).toMatchObject({ kind: 'answer', id: 2 })
  })
})
