import type { IntakeAnswer } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { FigureKind } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'
import { ShareBar } from '../../ui/ShareBar'
import { counted } from './dataWords'
import { BASIS_WORDS } from '../../ui/basisWords'
import css from './EstimatesPanel.module.css'

/** How much rests on estimates, and how customers became accounts. */
export function EstimatesPanel({ intake }: { readonly intake: IntakeAnswer }) {
  const format = useFormat()
  const opener = useBehindOpener()
  const { frame, imputedShare, marginRate } = intake
  return (
    <Panel
      span={5}
      kicker="Accounts, and what rests on estimates"
      headline={
        frame.marginKnown
          ? imputedShare > 0
            ? `${format.percent(imputedShare)} of revenue has an estimated margin`
            : 'Every margin comes from a known cost'
          : 'No margin is known: figures are in revenue'
      }
      note="Hatched: estimated. A sale goes by the weakest cost of its lines."
      working={{
        title: 'Share of estimated margin',
        definition:
          'The cost of a line is what its order tells, else what the list of costs says of its product, else the margin set for its category, else the average margin of its category, else the configured margin. The first two are known costs, the others estimates. A sale goes by the weakest of its lines.',
        formula: 'Σ revenue of sales with an estimated cost ÷ Σ revenue',
        inputs: [
          ...intake.costBases.flatMap(({ basis, sales, revenue }) =>
            sales === 0
              ? []
              : [
                  {
                    label: `${BASIS_WORDS[basis]}, ${counted(sales, 'sale', format)}`,
                    value: exactly.moneyFull(format, revenue),
                  },
                ],
          ),
          { label: 'Revenue of sales', value: exactly.moneyFull(format, intake.saleRevenue) },
          {
            label: 'Estimated share',
            value: exactly.percent(format, frame.marginKnown ? imputedShare : null),
            result: true,
          },
        ],
        checks: [
          sumCheck(
            'The kinds of cost hold the revenue of every sale',
            intake.costBases.map(({ revenue }) => revenue),
            intake.saleRevenue,
            format.moneyFull,
          ),
          sumCheck(
            'and every sale',
            intake.costBases.map(({ sales }) => sales),
            intake.sales,
            format.count,
          ),
        ],
      }}
    >
      <div className={css['share']}>
        <FigureName metric="imputed-share">Margin from an average</FigureName>
        <Figure
          metric="imputed-share"
          kind="percent"
          value={frame.marginKnown ? imputedShare : null}
          {...opener('imputed-share')}
          unknown="Some sales have neither a cost nor a configured margin."
        />
      </div>
      <ShareBar share={0} expected={frame.marginKnown ? imputedShare : 0} />
      <dl className={css['facts']}>
        {intake.costBases
          .filter(({ sales }) => sales > 0)
          .map(({ basis, sales }) => (
            <div key={basis}>
              <dt>
                <FigureName metric="cost-basis-sales">{BASIS_WORDS[basis]}</FigureName>
              </dt>
              <dd>
                <Figure
                  metric="cost-basis-sales"
                  kind="count"
                  value={sales}
                  at={{ basis }}
                  {...opener('cost-basis-sales', basis)}
                />
              </dd>
            </div>
          ))}
        <Fact label="Margin of all sales" metric="margin-rate" kind="percent" value={marginRate} />
        <Fact label="Accounts" metric="data-accounts" kind="count" value={intake.accounts} />
        <Fact label="of them with a sale" metric="data-accounts-buying" kind="count" value={intake.accountsWithSales} />
        <Fact label="Groups" metric="data-groups" kind="count" value={intake.groups} />
        <Fact label="Customers merged into another" metric="data-merged" kind="count" value={intake.merged} />
        <Fact label="Accounts excluded by rule" metric="data-excluded" kind="count" value={intake.excluded} />
      </dl>
    </Panel>
  )
}

interface FactProps {
  readonly label: string
  readonly metric: string
  readonly kind: FigureKind
  readonly value: number | null
}

/** Facts that are of accounts: customers merged away or left out have none. */
const LEADING: ReadonlySet<string> = new Set(['margin-rate', 'data-accounts', 'data-accounts-buying', 'data-groups'])

function Fact({ label, metric, kind, value }: FactProps) {
  const opener = useBehindOpener()
  return (
    <div>
      <dt>
        <FigureName metric={metric}>{label}</FigureName>
      </dt>
      <dd>
        <Figure
          metric={metric}
          kind={kind}
          value={value}
          unknown="The margin of some sale is not known."
          {...(LEADING.has(metric) ? opener(metric) : {})}
        />
      </dd>
    </div>
  )
}
