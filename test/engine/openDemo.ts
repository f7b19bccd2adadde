import type { DemoCompany } from '../../mocks/company/demoCompany'
import { Engine } from '../../src/engine/Engine'
import { demoNetwork } from './demoNetwork'
import { memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

/** An engine that has read the demo company through its APIs, at once and without faults. */
export async function openDemo(company: DemoCompany): Promise<Engine> {
  const engine = new Engine({
    http: demoNetwork(company),
    now: () => company.history.lastDay * 86_400_000,
    models: modelsAtHand(),
    shelf: memoryShelf(),
  })
  await engine.open({ kind: 'configured' })
  if (!engine.isReady) throw new Error('the demo company could not be read')
  return engine
}
