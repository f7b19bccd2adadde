import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerKpis, type KpisAnswer } from '../../../src/engine/answers/kpis'
import { formatOf } from '../../../src/ui/format'
import { KpiCells } from '../../../src/views/overview/KpiCells'
import { overviewHeadline } from '../../../src/views/overview/overviewWords'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { renderInKit } from '../../ui/renderInKit'

const answer = answerKpis(analysisOf(smallCompany()), DEFAULT_SCOPE)

function Cells({ kpis }: { readonly kpis: KpisAnswer }) {
  const query = useQuery({ queryKey: ['kpis'], queryFn: () => kpis, initialData: kpis, staleTime: Infinity })
  return <KpiCells kpis={query} />
}

/** The headline, and the tile of net retention, where it went from 97.6% to `nrr`. */
function said(nrr: number) {
  const kpis: KpisAnswer = { ...answer, nrr: { ...answer.nrr, value: nrr, previous: 0.976 } }
  const { unmount } = renderInKit(
    <QueryClientProvider client={new QueryClient()}>
      <Cells kpis={kpis} />
    </QueryClientProvider>,
  )
  const tile = screen.getByRole('region', { name: 'Net revenue retention' }).textContent
  unmount()
  return { headline: overviewHeadline(kpis, formatOf('en-GB', 'GBP')), tile }
}

describe('KpiCells', () => {
  it('calls a change of retention the same wherever the headline says that it held', () => {
    for (const nrr of [0.975, 0.977, 0.972, 0.98]) {
      const { headline, tile } = said(nrr)
      expect(headline).toMatch(/^Net revenue retention held at/)
      expect(tile).toContain('about the same')
    }
    for (const [nrr, verb, word] of [
      [0.97, 'fell', 'worse'],
      [0.982, 'rose', 'better'],
    ] as const) {
      const { headline, tile } = said(nrr)
      expect(headline).toContain(verb)
      expect(tile).toContain(word)
    }
  })
})
