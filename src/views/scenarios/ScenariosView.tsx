import { useMemo } from 'react'

import { lossClaimPath } from '../../core/scenario/lossClaim'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'
import { ClaimPanel } from './ClaimPanel'
import { ClaimSettings } from './ClaimSettings'
import { ClaimsPanel } from './ClaimsPanel'
import { claimHeadline, claimLede } from './scenarioWords'
import { SensitivityPanel } from './SensitivityPanel'
import { useClaim } from './useClaim'
import { WhatIfPanels } from './WhatIfPanel'
import { ownRates } from './whatIf'

/** The scenarios: what claims come to on the company's own data, and what other rates would make of the next years. */
export function ScenariosView() {
  const format = useFormat()
  const [scope] = useScope()
  const { data, error, refetch } = useAnswer('scenario', { scope })
  const choices = useClaim(data)
  const { lossBefore, lossAfter, years, newShare, growth, accounts } = choices.claim
  const claim = useMemo(
    () => ({ lossBefore, lossAfter, years, newShare, growth, accounts }),
    [lossBefore, lossAfter, years, newShare, growth, accounts],
  )
  const path = useMemo(() => lossClaimPath(claim), [claim])
  const own = useMemo(() => (data === undefined ? null : ownRates(data)), [data])
  return (
    <>
      <PageHead title="Scenarios" headline={claimHeadline(claim, path, format)} lede={claimLede(claim, path, format)} />
      <Sheet>
        <ClaimPanel claim={claim} path={path} />
        <ClaimSettings choices={choices} own={data} />
        {data === undefined ? (
          <Panel
            kicker="What if, on your own rates"
            headline={null}
            pending={error === null}
            error={error}
            onRetry={() => void refetch()}
          >
            {null}
          </Panel>
        ) : (
          <>
            {own === null ? (
              <Panel span={7} kicker="What if, on your own rates" headline="Your own rates are not all known">
                <p>
                  {data.covered
                    ? 'Sales have no known margin, or nobody ordered: name costs or a default margin.'
                    : 'This needs orders of two full years: accounts that bought in one and not in the next are lost.'}
                </p>
              </Panel>
            ) : (
              <SensitivityPanel answer={data} own={own} />
            )}
            <ClaimsPanel answer={data} />
            {own !== null && <WhatIfPanels answer={data} own={own} />}
          </>
        )}
      </Sheet>
    </>
  )
}
