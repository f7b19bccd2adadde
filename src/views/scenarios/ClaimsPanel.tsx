import { type ClaimVerdict, claimVerdict } from '../../core/scenario/claimVerdict'
import { lossClaimPath } from '../../core/scenario/lossClaim'
import { rateClv } from '../../core/scenario/rateClv'
import type { ScenarioAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { type ExactValue, type ExactValues, exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { StateChip } from '../../ui/StateChip'
import { gain, VERDICT_WORDS } from './scenarioWords'
import { HORIZON_MONTHS, ownRates } from './whatIf'

/** The sentences everyone has heard, each on the company's own data. */
export function ClaimsPanel({ answer }: { readonly answer: ScenarioAnswer }) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const claims = claimsOf(answer, format)
  return (
    <Panel
      span={5}
      kicker="Claims tested on your data"
      headline={headlineOf(claims)}
      note="Close: within ten points of what the claim says. Each with your definitions, over the last twelve complete months."
      working={{
        title: 'Claims',
        definition:
          'Each claim as it is told, against what your own accounts give. A claim whose figures are not known is not tested.',
        formula: null,
        inputs: claims.map(({ claim, working }) => ({ label: claim, value: working })),
        behind: [
          linkTo('Whom you lost in a year', 'own-yearly-loss'),
          linkTo('Share of the top 20%', 'top20-share'),
          linkTo('Orders a year', 'own-orders-a-year'),
          linkTo('Average order', 'own-average-order'),
        ],
      }}
    >
      <LedgerTable label="Claims" columns={COLUMNS} rows={claims} rowId={({ id }) => id} />
    </Panel>
  )
}

function headlineOf(claims: readonly Claim[]): string {
  const tested = claims.filter(({ verdict }) => verdict !== 'cannot-test').length
  const holding = claims.filter(({ verdict }) => verdict === 'holds').length
  if (tested === 0) return `None of the ${claims.length} claims can be tested yet`
  const hold = holding === 0 ? 'none holds' : holding === 1 ? 'one holds' : `${holding} hold`
  if (tested === claims.length) return `Of ${claims.length} claims, ${hold} outright`
  if (tested === 1)
    return `One of ${claims.length} claims can be tested: it ${holding === 1 ? 'holds' : 'does not hold'} outright`
  return `${tested} of ${claims.length} claims can be tested: ${hold} outright`
}

interface Claim {
  readonly id: string
  readonly claim: string
  readonly value: number | null
  readonly kind: FigureKind
  readonly text: string
  readonly verdict: ClaimVerdict
  readonly unknown: string
  readonly working: string | ExactValue | ExactValues
}

function claimsOf(answer: ScenarioAnswer, format: Format): readonly Claim[] {
  return [
    halvingLoss(answer, format),
    topFifth(answer, format),
    keepingCosts(answer, format),
    fivePoints(answer, format),
  ]
}

const NO_LOSS = 'Needs two years of orders.'

function halvingLoss({ rates, won, ordering }: ScenarioAnswer, format: Format): Claim {
  const loss = rates.yearlyLoss
  const path =
    loss === null
      ? null
      : lossClaimPath({
          lossBefore: loss,
          lossAfter: loss / 2,
          years: 5,
          newShare: ordering === 0 ? 0 : won / ordering,
          growth: 0,
          accounts: ordering,
        })
  const value = path === null ? null : path.salesToDate[5]! - 1
  return {
    id: 'halving',
    claim: 'Halving yearly loss adds 50% sales in five years',
    value,
    kind: 'percent',
    text: value === null ? '' : gain(1 + value, format),
    verdict: claimVerdict(value, { least: 0.5, tolerance: 0.1 }),
    unknown: NO_LOSS,
    working:
      loss === null
        ? NO_LOSS
        : exactly.several(
            [
              ['yearly loss before', exactly.worded(`from ${format.percent(loss)}`, 'percent', loss)],
              ['yearly loss after', exactly.worded(`to ${format.percent(loss / 2)} a year:`, 'percent', loss / 2)],
              ['sales to date, more by', exactly.worded(`${gain(1 + value!, format)} sales to date`, 'percent', value)],
            ],
            ' ',
          ),
  }
}

function topFifth({ top20 }: ScenarioAnswer, format: Format): Claim {
  return {
    id: 'top-fifth',
    claim: 'The top 20% of customers bring 80%',
    value: top20,
    kind: 'percent',
    text: format.percent(top20),
    verdict: claimVerdict(top20, { least: 0.8, tolerance: 0.1 }),
    unknown: 'Needs accounts with a value above 0.',
    working: exactly.percent(format, top20),
  }
}

function keepingCosts({ costToKeep, costToWin }: ScenarioAnswer, format: Format): Claim {
  const known = costToKeep !== null && costToWin !== null && costToWin > 0
  const value = known ? costToKeep / costToWin : null
  return {
    id: 'keeping',
    claim: 'Keeping a customer costs less than winning one',
    value,
    kind: 'percent',
    text: known ? `${format.money(costToKeep)} v ${format.money(costToWin)}` : '',
    verdict: value === null ? 'cannot-test' : claimVerdict(-value, { least: -1, tolerance: 0.1 }),
    unknown: 'Needs a cost feed of acquisition and retention.',
    working: known
      ? exactly.quotient(format, ['money-full', costToKeep], ['money-full', costToWin], ['ratio', value])
      : 'Needs a cost feed of acquisition and retention',
  }
}

function fivePoints(answer: ScenarioAnswer, format: Format): Claim {
  const rates = ownRates(answer)
  const clv = (yearlyLoss: number) =>
    rates === null ? NaN : rateClv({ ...rates, yearlyLoss, horizonMonths: HORIZON_MONTHS })
  const value = rates === null ? null : clv(Math.max(0, rates.yearlyLoss - 0.05)) / clv(rates.yearlyLoss) - 1
  return {
    id: 'five-points',
    claim: '5 points more retention raise profit by 25 to 95%',
    value,
    kind: 'percent',
    text: value === null ? '' : gain(1 + value, format),
    verdict: claimVerdict(value, { least: 0.25, most: 0.95, tolerance: 0.1 }),
    unknown: 'Needs two years of orders and a margin.',
    working:
      value === null
        ? 'Needs two years of orders and a margin'
        : exactly.worded(`CLV over ${HORIZON_MONTHS} months: ${gain(1 + value, format)}`, 'percent', value),
  }
}

const SHAPES = { holds: 'active', close: 'due', 'not-reproduced': 'at-risk', 'cannot-test': 'churned' } as const

const COLUMNS: readonly Column<Claim>[] = [
  { id: 'claim', head: 'Claim', rowHead: true, cell: ({ claim }) => claim },
  {
    id: 'value',
    head: 'On your data',
    metric: 'claim-value',
    numeric: true,
    cell: ({ id, value, kind, text, unknown }) => (
      <Figure metric="claim-value" kind={kind} value={value} text={text} unknown={unknown} at={{ claim: id }} />
    ),
  },
  {
    id: 'verdict',
    head: 'Verdict',
    cell: ({ verdict }) => <StateChip state={SHAPES[verdict]} text={VERDICT_WORDS[verdict]} />,
  },
]
