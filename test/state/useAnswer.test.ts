import { QueryClient, QueryObserver, onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import type { EngineClient } from '../../src/engine/EngineClient'
import { answerOptions } from '../../src/state/useAnswer'

afterEach(() => onlineManager.setOnline(true))

test('a question is answered without a network: the figures are computed here', async () => {
  onlineManager.setOnline(false)
  const ask = vi.fn(() => Promise.resolve('the answer'))
  const engine = { ask } as unknown as EngineClient
  const observer = new QueryObserver(new QueryClient(), answerOptions(engine, 1, 'risk', { scope: DEFAULT_SCOPE }))
  const answered = new Promise((resolve) => observer.subscribe(({ data }) => data !== undefined && resolve(data)))
  expect(await answered).toBe('the answer')
  observer.destroy()
})
