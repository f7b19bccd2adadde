import { expect, it } from 'vitest'
import { Engine } from '../../src/engine/Engine'
import type { EngineStatus } from '../../src/engine/status'
import { createHttp } from '../../src/sources/http'
import { memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const ORDERS = 'order_id,customer_id,order_date,amount,currency\n1,C1,2024-01-05,10,EUR\n2,C2,2024-02-05,20,EUR\n'

/** An engine on a company of one file, behind a proxy that answers `/auth/who` as told. */
function engineBehind(signIn: unknown, who: () => Promise<Response>, shelf = memoryShelf()) {
  const sources = [{ id: 'files', label: 'Files', kind: 'csv', files: [{ url: '/orders.csv' }] }]
  const http = createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    fetch: async (url) => {
      const { pathname } = new URL(url)
      if (pathname === '/auth/who') return who()
      return pathname === '/orders.csv' ? new Response(ORDERS) : Response.json({ sources, signIn })
    },
  })
  const engine = new Engine({ http, now: () => Date.UTC(2024, 5, 1), models: modelsAtHand(), shelf })
  const said: EngineStatus[] = []
  engine.onStatus((status) => said.push(status))
  return { engine, said }
}

const SIGN_IN = { who: '/auth/who', signOut: '/auth/sign-out' }

it('says who is signed in, and where that ends', async () => {
  const { engine, said } = engineBehind(SIGN_IN, async () => Response.json({ name: 'Ada Lind' }))
  await engine.open({ kind: 'configured' })
  await expect.poll(() => said.at(-1)?.signIn).toEqual({ name: 'Ada Lind', signOut: '/auth/sign-out' })
  expect(engine.isReady).toBe(true)
})

it('reads on while the proxy does not say who, and offers the way out all the same', async () => {
  const { engine, said } = engineBehind(SIGN_IN, () => new Promise(() => undefined))
  await engine.open({ kind: 'configured' })
  expect(said.at(-1)).toMatchObject({ phase: 'ready', signIn: { name: null, signOut: '/auth/sign-out' } })
})

it('shows nobody what was kept for somebody else', async () => {
  const shelf = memoryShelf()
  const ada = engineBehind(SIGN_IN, async () => Response.json({ name: 'Ada Lind' }), shelf)
  await ada.engine.open({ kind: 'configured' })
  await expect.poll(() => shelf.bytes).not.toBeNull()
  expect(new TextDecoder('latin1').decode(shelf.bytes!)).not.toContain('Lind')
  const same = engineBehind(SIGN_IN, async () => Response.json({ name: 'Ada Lind' }), shelf)
  await same.engine.open({ kind: 'configured' })
  await expect.poll(() => same.said.at(-1)?.signIn?.name).toBe('Ada Lind')
  expect(same.said.filter(({ dataVersion, named }) => dataVersion > 0 && !named)).not.toEqual([])
  expect(same.said.findLastIndex(({ dataVersion }) => dataVersion === 0)).toBeLessThan(3)
  const bo = engineBehind(SIGN_IN, async () => Response.json({ name: 'Bo Holm' }), shelf)
  await bo.engine.open({ kind: 'configured' })
  await expect.poll(() => bo.said.at(-1)).toMatchObject({ phase: 'ready', named: true, signIn: { name: 'Bo Holm' } })
  // What was Ada's left the screen before anything was read for Bo.
  expect(bo.said.findLastIndex(({ dataVersion }) => dataVersion === 0)).toBeGreaterThan(2)
})

it('asks nobody where nobody signs in', async () => {
  const { engine, said } = engineBehind(null, () => Promise.reject(new Error('asked')))
  await engine.open({ kind: 'configured' })
  expect(said.at(-1)).toMatchObject({ phase: 'ready', signIn: null })
})
