import { civilDay, civilOfDay, zoneOffsets } from '../src/core/calendar'
import { answerOf } from './answerOf'
import { answerRequests } from './answerRequests'
import { DEMO_ZONE } from './company/demoHistory'
import type { DemoCaller, DemoDay } from './demoWorker'

/**
 * Begins to make the demo company, and lets it answer what this page fetches of it. Returns how to start the figures'
 * worker so that its requests are answered too: on its own thread, and not by way of this one.
 *
 * @param place the base path of the page: what the worker keeps, it keeps for that place (see `keptName`)
 */
export function startDemo(place: string): () => Worker {
  const company = new Worker(new URL('./demoWorker.ts', import.meta.url), { type: 'module' })
  const day: DemoDay = { today: today() }
  company.postMessage(day)
  answerRequests(answerOf(lineTo(company)))
  return () => {
    const engine = new Worker(new URL('./demoEngine.ts', import.meta.url), { type: 'module', name: place })
    const line = lineTo(company)
    const caller: DemoCaller = { line }
    engine.postMessage(caller, [line])
    return engine
  }
}

/** A new line to the demo company: what is posted to it is answered on it. */
function lineTo(company: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const caller: DemoCaller = { line: port2 }
  company.postMessage(caller, [port2])
  return port1
}

/** The civil day it is at the demo company. */
function today(): number {
  const now = Date.now()
  const { year } = civilOfDay(Math.floor(now / 86_400_000))
  return civilDay(now, zoneOffsets(DEMO_ZONE, year - 1, year + 2))
}
