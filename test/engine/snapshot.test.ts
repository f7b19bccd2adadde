import { beforeAll, describe, expect, test, vi } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { type DemoCompany, demoCompany } from '../../mocks/company/demoCompany'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Engine } from '../../src/engine/Engine'
import type { AnyQuestion } from '../../src/engine/protocol'
import type { EngineStatus } from '../../src/engine/status'
import { type MemoryShelf, memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'
import { everyQuestion } from './everyQuestion'
import { demoNetwork } from './demoNetwork'

const MODELLED = new Set([
  'audienceExpected',
  'cohortProjection',
  'forecast',
  'predictions',
  'risk',
  'accountRisk',
  'accountForecast',
  'audience',
  'worklist',
])
/** What a name is needed for, or that tells names. */
const NAMED = new Set(['companies', 'mergePreview', 'audienceList'])
const SCOPES: readonly Scope[] = [
  DEFAULT_SCOPE,
  { ...DEFAULT_SCOPE, unit: 'group', currency: 'GBP', period: 'toDate', accounts: { region: ['North'] } },
  { ...DEFAULT_SCOPE, basis: 'revenue', sales: { rep: ['Ana Ferreira'] }, definition: { kind: 'fixed', days: 90 } },
]

let company: DemoCompany
let first: Engine
let shelf: MemoryShelf

function engineOf(http: ConstructorParameters<typeof Engine>[0]['http'], on: MemoryShelf) {
  const now = () => company.history.lastDay * 86_400_000
  return new Engine({ http, now, models: modelsAtHand(), shelf: on })
}

function statusesOf(engine: Engine): EngineStatus[] {
  const statuses: EngineStatus[] = []
  engine.onStatus((status) => statuses.push(status))
  return statuses
}

/** An answer without what accounts are called and without its data version. */
function withoutNames(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['name', 'names', 'label', 'labels', 'dataVersion', 'detail', 'company'].includes(key)
        ? undefined
        : ArrayBuffer.isView(value)
          ? Array.from(value as Float64Array, String)
          : value,
    ),
  )
}

beforeAll(async () => {
  company = demoCompany(dayOfCivil(2026, 11, 22))
  shelf = memoryShelf()
  first = engineOf(demoNetwork(company), shelf)
  const statuses = statusesOf(first)
  await first.open({ kind: 'configured' })
  await vi.waitUntil(() => statuses.at(-1)?.keeping.state === 'kept', 10_000)
}, 60_000)

describe('a snapshot of the demo company', () => {
  test('names nobody: no company, no e-mail address, no town stands in its bytes', () => {
    const text = new TextDecoder('latin1').decode(shelf.bytes!)
    const wide = new TextDecoder('utf-16le').decode(shelf.bytes!)
    const customers = [...company.shop.customers, ...company.erp.customers]
    const guests = company.shop.orders.flatMap(({ buyer }) => ('guest' in buyer ? [buyer.guest] : []))
    const words = [...customers, ...guests].flatMap(({ company: name, email }) => [name, email])
    const towns = customers.map(({ town }) => town)
    const latin = (word: string) => Buffer.from(word, 'utf8').toString('latin1')
    // “Berlin” is the zone of the plan.
    const found = [...new Set([...words, ...towns])].filter(
      (word) => word.length > 3 && word !== 'Berlin' && (text.includes(latin(word)) || wide.includes(word)),
    )
    expect(guests.length).toBeGreaterThan(0)
    expect(found).toEqual([])
  })

  test('answers as the reading did, before any request is answered', async () => {
    const second = engineOf(
      { json: () => new Promise(() => undefined), stream: () => new Promise(() => undefined) },
      shelf,
    )
    const statuses = statusesOf(second)
    void second.open({ kind: 'configured' })
    await expect.poll(() => second.isReady).toBe(true)
    expect(statuses.at(-1)).toMatchObject({ phase: 'ready', named: false, company: 'Voltrand Electrical Supplies' })
    const { signal } = new AbortController()
    for (const scope of SCOPES)
      for (const question of everyQuestion(scope)) {
        if (MODELLED.has(question.name) || NAMED.has(question.name)) continue
        if (question.name === 'accounts' && question.ask.sort === 'name') continue
        const [one, other] = [first, second].map((engine) => withoutNames(engine.answer(question, signal)))
        expect(other, question.name).toEqual(one)
      }
  })

  test('keeps questions about names waiting until they are there', async () => {
    let let_in: () => void = () => undefined
    const gate = new Promise<void>((open) => (let_in = open))
    const network = demoNetwork(company)
    const second = engineOf(
      { ...network, json: async (url, asking) => gate.then(() => network.json(url, asking)) },
      shelf,
    )
    const opened = second.open({ kind: 'configured' })
    await expect.poll(() => second.isReady).toBe(true)
    const question: AnyQuestion = { name: 'companies', ask: { scope: DEFAULT_SCOPE } }
    let answered = false
    const answer = Promise.resolve(second.answer(question, new AbortController().signal)).then((given) => {
      answered = true
      return given
    })
    await Promise.resolve()
    expect(answered).toBe(false)
    let_in()
    await opened
    expect(withoutNames(await answer)).toEqual(withoutNames(first.answer(question, new AbortController().signal)))
  })
})
