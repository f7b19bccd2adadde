import type { UseQueryResult } from '@tanstack/react-query'

import type { ActivitiesAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { PendingPanel } from './PendingPanel'

type Service = NonNullable<ActivitiesAnswer['services']>[number]

const NOT_TOLD = 'No month of the period tells it.'
const NO_USE = 'Nobody used it in the period, or its cost is not told.'

/** Services and campaigns: who uses them against what they take. Nothing where the feeds are missing. */
export function ServicesPanel({ query }: { readonly query: UseQueryResult<ActivitiesAnswer> }) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const { open } = useBehind()
  const answer = query.data
  if (query.isPending) return <PendingPanel span={12} kicker="Services and campaigns" height={240} />
  const services = answer?.services
  if (answer === undefined || services == null) return null
  const opens = (figure: string, service: string) => ({
    onOpen: () => open({ figure, at: service, account: null }),
    openLabel: `${service}, show the accounts`,
  })
  return (
    <Panel
      kicker={`Services and campaigns in ${format.window(answer.frame.current)}, dearest for a using account first`}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      headline={headlineOf(services, format)}
      note="Cost and hours are shared by all accounts that used a service, whatever the filter; the accounts in the table are the chosen ones. Campaigns are named as the feed names them."
      working={{
        title: 'Cost of a service for an account that uses it',
        definition:
          'What the months of the period tell of its cost and its hours of maintenance, divided by the accounts that used it in the period, each once.',
        formula: 'Σ cost ÷ using accounts; Σ hours ÷ using accounts',
        inputs: services.map(({ service, cost, allUsers, costPerUser }) => ({
          label: service,
          value: exactly.quotient(format, ['money-full', cost], ['count', allUsers], ['money-full', costPerUser]),
        })),
        behind: services.flatMap(({ service, costPerUser }) =>
          costPerUser === null
            ? []
            : [linkTo(`${service}, ${format.moneyFull(costPerUser)}`, 'service-cost-each', service)],
        ),
      }}
    >
      <LedgerTable
        label="Services and campaigns"
        height="dense"
        rows={services}
        rowId={({ service }) => service}
        empty="No service was told of or used in the period."
        columns={[
          { id: 'service', head: 'Service', rowHead: true, cell: ({ service }) => <bdi>{service}</bdi> },
          counted('users', 'Accounts', 'service-users', ({ users }) => users, opens),
          counted('uses', 'Uses', 'service-uses', ({ uses }) => uses, opens),
          counted('audience', 'Audience', 'service-audience', ({ audience }) => audience),
          counted('hours', 'Hours', 'service-hours', ({ hours }) => hours),
          {
            id: 'hours-each',
            head: 'Hours an account',
            metric: 'service-hours-each',
            kind: 'decimal',
            figure: ({ service, hoursPerUser }) => ({
              value: hoursPerUser,
              at: { service },
              unknown: NO_USE,
              ...opens('service-hours-each', service),
            }),
          },
          {
            id: 'cost',
            head: 'Cost',
            metric: 'service-cost',
            kind: 'money-whole',
            figure: ({ service, cost }) => ({ value: cost, at: { service }, unknown: NOT_TOLD }),
          },
          {
            id: 'cost-each',
            head: 'Cost an account',
            strong: true,
            metric: 'service-cost-each',
            kind: 'money',
            figure: ({ service, costPerUser }) => ({
              value: costPerUser,
              at: { service },
              unknown: NO_USE,
              ...opens('service-cost-each', service),
            }),
          },
        ]}
      />
    </Panel>
  )
}

function counted(
  id: string,
  head: string,
  metric: string,
  of: (service: Service) => number | null,
  opens: (metric: string, service: string) => object = () => ({}),
): Column<Service> {
  return {
    id,
    head,
    metric,
    kind: 'count',
    figure: (row) => ({
      value: of(row),
      at: { service: row.service },
      unknown: NOT_TOLD,
      ...opens(metric, row.service),
    }),
  }
}

function headlineOf(services: readonly Service[], format: Format): string {
  const known = services.filter(({ costPerUser }) => costPerUser !== null)
  const [dearest] = known
  const cheapest = known.at(-1)
  if (dearest === undefined || cheapest === undefined) return 'What services cost an account is not known'
  const says = ({ service, costPerUser, allUsers }: Service) =>
    `${service} costs ${format.money(costPerUser)} for each of ${format.count(allUsers)} accounts that use it`
  return dearest === cheapest
    ? says(dearest)
    : `${says(dearest)}, ${cheapest.service} ${format.money(cheapest.costPerUser)}`
}
