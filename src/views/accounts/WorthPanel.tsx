import { netClv } from '../../core/netClv'
import type { AccountAnswer } from '../../state/answers'
import { useUrlChoice } from '../../state/useUrlChoice'
import { exactly } from '../../ui/exactly'
import { costGapWords } from '../../ui/costGapWords'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingSheet } from '../../ui/Working'
import css from './WorthPanel.module.css'

type Worth = AccountAnswer['worth']
type Cost = Worth['acquisition']

const NEVER = 'This account has not bought yet, or the margin of some of its sales is not known.'

/** What the account was worth, three ways that are never mixed: earned, earned less costs, and by rule of thumb. */
export function WorthPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const [winning, setWinning] = useUrlChoice('won', ['on', 'off'] as const)
  const [serving, setServing] = useUrlChoice('served', ['on', 'off'] as const)
  const { worth, frame, row } = answer
  const at = { account: row.key }
  const on = { acquisition: winning === 'on', service: serving === 'on' }
  const net = netOf(worth, on)
  const turn = (is: boolean) => (is ? 'on' : 'off')
  return (
    <Panel
      span={12}
      kicker={`CLV up to ${format.dayShort(frame.asOfDay)}, ${frame.basis}: three ways, never added up`}
      headline={headlineOf(worth, net, format)}
      note={noteOf(worth, format)}
      working={workingOf(answer, net, on, format)}
    >
      <dl className={css['ways']}>
        <div data-strong>
          <dt>
            <FigureName metric="historical-clv">Historical CLV</FigureName>
          </dt>
          <dd>
            <Figure metric="historical-clv" kind="money-full" value={worth.historical} at={at} unknown={NEVER} />
          </dd>
        </div>
        <CostLine
          label="less what winning it cost"
          metric="account-acquisition-cost"
          cost={worth.acquisition}
          account={row.key}
          on={on.acquisition}
          onTurn={(is) => setWinning(turn(is), 'replace')}
        />
        <CostLine
          label="less what serving and keeping it cost"
          metric="account-service-cost"
          cost={worth.service}
          account={row.key}
          on={on.service}
          onTurn={(is) => setServing(turn(is), 'replace')}
        />
        <div data-strong data-sum>
          <dt>
            <FigureName metric="net-clv">Net CLV</FigureName>
          </dt>
          <dd>
            <Figure
              metric="net-clv"
              kind="money-full"
              value={net}
              at={at}
              unknown={worth.historical === null ? NEVER : 'A cost that is switched on is not known.'}
            />
          </dd>
        </div>
        <div data-strong data-apart>
          <dt>
            <FigureName metric="rule-of-thumb-clv">Rule-of-thumb CLV</FigureName>
            <span className={css['why']}>{ruleWords(worth, format)}</span>
          </dt>
          <dd>
            <Figure
              metric="rule-of-thumb-clv"
              kind="money-full"
              value={worth.rule?.value ?? null}
              at={at}
              unknown={worth.lifespan === null ? 'The expected lifespan is not known.' : NEVER}
            />
          </dd>
        </div>
      </dl>
    </Panel>
  )
}

interface CostLineProps {
  readonly label: string
  readonly metric: string
  readonly cost: Cost
  readonly account: string
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

/** One cost with its switch; off, it stands there and is not taken off. */
function CostLine({ label, metric, cost, account, on, onTurn }: CostLineProps) {
  const why = cost.gap === null ? undefined : gapWords(cost.gap)
  return (
    <div data-off={!on || undefined}>
      <dt>
        <label>
          <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} />
          {label}
        </label>
        <FigureName metric={metric} label={label} />
        {why !== undefined && <span className={css['why']}>{why}</span>}
      </dt>
      <dd>
        <Figure
          metric={metric}
          kind="money-full"
          value={cost.amount === null ? null : 0 - cost.amount}
          at={{ account }}
          {...(why === undefined ? {} : { unknown: why })}
        />
      </dd>
    </div>
  )
}

function gapWords(gap: NonNullable<Cost['gap']>): string {
  if (gap === 'not-told') return 'It was won in a month whose costs are not told, or has not bought yet.'
  return costGapWords(gap)
}

interface Switches {
  readonly acquisition: boolean
  readonly service: boolean
}

/** Net CLV under the switches; null where something that is switched on is not known. */
function netOf({ historical, acquisition, service }: Worth, on: Switches): number | null {
  const column = (value: number | null) => Float64Array.of(value ?? Number.NaN)
  const [net = Number.NaN] = netClv(
    column(historical),
    on.acquisition ? column(acquisition.amount) : null,
    on.service ? column(service.amount) : null,
  )
  return Number.isNaN(net) ? null : net
}

function headlineOf({ historical }: Worth, net: number | null, format: Format): string {
  if (historical === null) return 'Nothing earned yet'
  if (net === null || net === historical) return `${format.money(historical)} earned so far`
  return `${format.money(net)} of ${format.money(historical)} earned are left after its costs`
}

function ruleWords({ rule }: Worth, format: Format): string {
  if (rule === null) return 'Order value × orders a year × expected years × margin'
  const { aov, ordersPerYear, lifespanYears, marginShare } = rule
  return `${format.money(aov)} an order × ${format.decimal(ordersPerYear, 1)} orders a year × ${format.decimal(lifespanYears)} years × ${format.percent(marginShare)} margin`
}

function noteOf({ serviceImputed, service }: Worth, format: Format): string {
  const rule =
    'The rule of thumb takes the account’s own orders and the expected lifespan of all accounts. The usual text multiplies repeat sales by the retention period, which counts time twice unless the repeats are per unit of time.'
  if (service.amount === null || serviceImputed === 0) return rule
  return `${format.percent(serviceImputed)} of all sales have an estimated cost to serve: no cost is told for their month. ${rule}`
}

function workingOf({ worth, frame }: AccountAnswer, net: number | null, on: Switches, format: Format): WorkingSheet {
  const { historical, acquisition, service, rule } = worth
  const less = (name: string, cost: Cost, is: boolean) => ({
    label: `− ${name}${is ? '' : ', switched off'}`,
    value: exactly.moneyFull(format, cost.amount),
  })
  return {
    title: 'Net and rule-of-thumb CLV',
    definition: `Historical CLV is the ${frame.basis} of all sales less all credits. Net CLV takes off what winning the account cost (its share of the month’s costs of its channel and of no channel) and what serving and keeping it cost. The rule of thumb is no forecast and is added to neither.`,
    formula: 'historical − acquisition − serve and retain; AOV × orders a year × lifespan in years × margin',
    inputs: [
      { label: 'Historical CLV', value: exactly.moneyFull(format, historical) },
      less('acquisition', acquisition, on.acquisition),
      less('serve and retain', service, on.service),
      { label: 'Net CLV', value: exactly.moneyFull(format, net), result: true },
      ...(rule === null
        ? []
        : [
            { label: 'Average order value', value: exactly.moneyFull(format, rule.aov) },
            { label: 'Orders a year', value: exactly.decimal(format, rule.ordersPerYear, 3) },
            { label: 'Expected lifespan, years', value: exactly.decimal(format, rule.lifespanYears, 3) },
            { label: 'Margin', value: exactly.percent(format, rule.marginShare) },
            { label: 'Rule-of-thumb CLV', value: exactly.moneyFull(format, rule.value), result: true },
          ]),
    ],
    ...(net === null || historical === null
      ? {}
      : {
          checks: [
            sumCheck(
              'Net CLV and the costs that are switched on come to the historical CLV',
              [net, on.acquisition ? (acquisition.amount ?? NaN) : 0, on.service ? (service.amount ?? NaN) : 0],
              historical,
              format.moneyFull,
            ),
          ],
        }),
  }
}
