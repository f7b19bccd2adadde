import { useMemo } from 'react'

import { lossClaimPath } from '../../core/scenario/lossClaim'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'
import { AssumedPanel } from './AssumedPanel'
import { ClaimPanel } from './ClaimPanel'
import { ClaimSettings } from './ClaimSettings'
import { ClaimsPanel } from './ClaimsPanel'
import { claimHeadline, claimLede } from './scenarioWords'
import { SensitivityPanel } from './SensitivityPanel'
import { useAssumed } from './useAssumed'
import { useClaim } from './useClaim'
import { WhatIfPanels } from './WhatIfPanel'
import { missingRates, ownRates } from './whatIf'

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
  const assumptions = useAssumed()
  const { assumed } = assumptions
  const own = useMemo(() => (data === undefined ? null : ownRates(data, assumed)), [data, assumed])
  const missing = useMemo(() => (data === undefined ? null : missingRates(data)), [data])
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
            {missing === null || (missing.length === 0 && own === null) ? (
              <Panel span={7} kicker="What if, on your own rates" headline="Your own rates are not all known">
                <p>
                  {data.ordering === 0
                    ? 'Nobody ordered in the last twelve complete months.'
                    : 'This needs orders of a full year: before, it is not known how often an account orders in one.'}
                </p>
              </Panel>
            ) : missing.length > 0 ? (
              <AssumedPanel answer={data} missing={missing} {...assumptions} />
            ) : (
              own !== null && <SensitivityPanel answer={data} own={own} />
            )}
            <ClaimsPanel answer={data} />
            {own !== null && (
              <WhatIfPanels answer={data} own={own} missing={missing ?? []} assumed={assumptions.assumed} />
            )}
          </>
        )}
      </Sheet>
    </>
  )
}
