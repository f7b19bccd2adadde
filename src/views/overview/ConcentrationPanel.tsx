import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { whaleCurve, type WhaleCurveInput } from '../../charts/whaleCurve'
import type { ConcentrationAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'

const NOTHING_EARNED = 'The accounts together have earned nothing, so there is no share of it.'

/** How much of the value the best fifth of the accounts carries: computed, never assumed to be 80 %. */
export function ConcentrationPanel({
  concentration: query,
  height = 260,
}: {
  readonly concentration: UseQueryResult<ConcentrationAnswer>
  /** Pixels of the drawing. */
  readonly height?: number
}) {
  const format = useFormat()
  const behind = useBehindLink()
  const answer = query.data
  const headline = answer === undefined ? null : headlineOf(answer, format)
  const input = useMemo(() => (answer === undefined ? null : curveOf(answer, format)), [answer, format])
  return (
    <Panel
      span={5}
      kicker={`Concentration, cumulative share of ${answer?.frame.basis ?? 'value'} by account rank`}
      headline={headline}
      pending={query.isPending}
      height={height}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            table: <ShareTable answer={answer} />,
            note: <Note answer={answer} />,
            working: {
              ...workingOf(answer, format),
              behind: answer.shareCeil === null ? [] : [behind('Share of the top 20%', 'top20-share')],
            },
          })}
    >
      {input !== null && headline !== null && (
        <Chart
          of={whaleCurve}
          input={input}
          label={headline}
          height={height}
          legend={<ChartNames of={{ Accounts: 'concentration-accounts', 'Cumulative share': 'cumulative-share' }} />}
        />
      )}
    </Panel>
  )
}

function headlineOf({ shareCeil, frame }: ConcentrationAnswer, format: Format): string {
  return shareCeil === null
    ? 'Concentration'
    : `The top 20% of accounts carry ${format.percent(shareCeil)} of ${frame.basis}`
}

function curveOf(answer: ConcentrationAnswer, format: Format): WhaleCurveInput {
  const { accounts, topCeil, shareCeil } = answer
  return {
    x: answer.curveX,
    y: answer.curveY,
    mark:
      shareCeil === null
        ? null
        : {
            x: topCeil / accounts,
            y: shareCeil,
            title: `Top ${format.count(topCeil)} accounts (20%)`,
            sub: `carry ${format.percent(shareCeil)} of ${answer.frame.basis}`,
          },
    printShare: (share) => format.percent(share),
    printTick: (share) => format.percentTick(share),
  }
}

function Note({ answer }: { readonly answer: ConcentrationAnswer }) {
  const format = useFormat()
  return (
    <>
      <Figure metric="concentration-accounts" kind="count" value={answer.accounts} /> accounts with sales. Top 20%:{' '}
      <Figure metric="top20-share" kind="percent" value={answer.shareCeil} unknown={NOTHING_EARNED} />.{' '}
      {answer.gini === null ? (
        <>
          <Figure metric="gini" kind="decimal" value={null} dash="No Gini coefficient" />: it is defined only where no
          account is below 0 and one is above.
        </>
      ) : (
        <>
          Gini <Figure metric="gini" kind="decimal" value={answer.gini} text={format.decimal(answer.gini, 3)} />.
        </>
      )}{' '}
      Largest account{' '}
      <Figure metric="largest-account-share" kind="percent" value={answer.largestShare} unknown={NOTHING_EARNED} />.
    </>
  )
}

function ShareTable({ answer }: { readonly answer: ConcentrationAnswer }) {
  const format = useFormat()
  const at = (share: number) => {
    const place = answer.curveX.findIndex((x) => x >= share - 1e-9)
    return { share, carried: answer.curveY[place] ?? Number.NaN }
  }
  return (
    <LedgerTable
      label="Cumulative share by rank"
      rows={[0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1].map(at)}
      rowId={({ share }) => String(share)}
      columns={[
        { id: 'share', head: 'Best accounts', rowHead: true, cell: ({ share }) => format.percentWhole(share) },
        {
          id: 'carried',
          head: `Share of ${answer.frame.basis}`,
          metric: 'cumulative-share',
          kind: 'percent',
          figure: ({ share, carried }) => ({ value: carried, unknown: NOTHING_EARNED, at: { share } }),
        },
      ]}
    />
  )
}

function workingOf(answer: ConcentrationAnswer, format: Format): WorkingSheet {
  return {
    title: 'Share of the top 20%',
    definition: `Accounts ranked by historical CLV (${answer.frame.basis} of all sales less credits, to ${format.day(answer.frame.asOfDay)}); the best 20% of the n, rounded up.`,
    formula: 'Σ CLV of the top 0.2 · n, rounded up ÷ Σ CLV of all n',
    inputs: [
      { label: 'Accounts with a sale, n', value: exactly.count(format, answer.accounts) },
      { label: 'Top 0.2 · n, rounded up', value: exactly.count(format, answer.topCeil) },
      { label: `Σ ${answer.frame.basis} of those`, value: exactly.moneyFull(format, answer.valueCeil) },
      { label: `Σ ${answer.frame.basis} of all`, value: exactly.moneyFull(format, answer.total) },
      { label: 'Share of the top', value: exactly.percent(format, answer.shareCeil), result: true },
    ],
  }
}
