import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { EngineClient, type EngineWorker } from '../../../src/engine/EngineClient'
import type { FromEngine, ToEngine } from '../../../src/engine/protocol'
import { type FeedProgress, INITIAL_STATUS } from '../../../src/engine/status'
import { EngineContext, useHeldStatus } from '../../../src/state/engineContext'
import { PageProgressLine } from '../../../src/ui/PageProgress'
import { ReadingProgress } from '../../../src/views/shell/ReadingProgress'
import { ScriptedWorker } from '../../engine/ScriptedWorker'
import { renderInKit } from '../../ui/renderInKit'

class ScriptedEngine extends ScriptedWorker<ToEngine, FromEngine> implements EngineWorker {}

const page = (pages: number): FeedProgress => ({
  source: 'shop',
  feed: 'orders',
  rows: pages * 100,
  total: 1000,
  pages,
  stage: 'reading',
  goneOnFrom: null,
})

it('tells how far reading is, and draws nothing else anew for it', () => {
  const worker = new ScriptedEngine()
  const companies: string[] = []
  function Held() {
    companies.push(useHeldStatus().company)
    return null
  }
  renderInKit(
    <EngineContext value={new EngineClient(() => worker)}>
      <ReadingProgress>
        <PageProgressLine />
        <Held />
      </ReadingProgress>
    </EngineContext>,
  )
  const say = (status: Extract<FromEngine, { kind: 'status' }>['status']) =>
    act(() => worker.say({ kind: 'status', status }))
  say({ ...INITIAL_STATUS, phase: 'reading', company: 'Harbour Gifts' })
  const drawn = companies.length
  for (const pages of [1, 2, 3]) say({ reading: [page(pages)] })
  expect(screen.getByRole('progressbar', { name: /shop: reading orders/ })).toBeTruthy()
  expect(document.body.textContent).toContain('page 3')
  expect(companies).toHaveLength(drawn)
  say({ company: 'Harbour Trade' })
  expect(companies.at(-1)).toBe('Harbour Trade')
})
