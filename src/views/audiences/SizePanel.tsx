import type { UseQueryResult } from '@tanstack/react-query'

import { textOfRule } from '../../core/audience/ruleText'
import type { AudienceRule } from '../../core/audience/audienceRule'
import type { Scope } from '../../core/scope'
import type { AudienceAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { ShareBar } from '../../ui/ShareBar'
import { AudienceExpected } from './AudienceExpected'
import { sumCheck } from '../../ui/sumCheck'
import css from './AudiencesView.module.css'
import { conditionWords } from '../../ui/conditionWords'

interface SizePanelProps {
  readonly scope: Scope
  readonly rule: AudienceRule
  readonly query: UseQueryResult<AudienceAnswer>
}

/** How many, worth how much, who may be contacted, and what each part of the rule takes away. */
export function SizePanel({ scope, rule, query }: SizePanelProps) {
  const format = useFormat()
  const { data } = query
  const linkTo = useBehindLink()
  const place = textOfRule(rule)
  return (
    <Panel
      span={5}
      kicker="Size, live"
      headline={data === undefined ? null : headlineOf(data, format.count)}
      pending={query.isPending}
      height={240}
      stale={query.isPlaceholderData ? 'Counting anew' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(data === undefined
        ? {}
        : {
            note: 'Of accounts in scope that ever bought. Consent as the customer records say it; what they do not say is not a yes.',
            working: {
              title: 'Size of the audience',
              definition: 'Each row: the accounts that are left when that part of the rule is asked as well.',
              formula: null,
              inputs: [
                { label: 'Accounts in it', value: exactly.count(format, data.size) },
                { label: 'Historical CLV', value: exactly.moneyFull(format, data.clv) },
                { label: 'Value of the last 12 months', value: exactly.moneyFull(format, data.value12) },
                { label: 'May be contacted', value: exactly.count(format, data.consent.yes) },
                { label: 'May not', value: exactly.count(format, data.consent.no) },
                { label: 'Not known', value: exactly.count(format, data.consent.unknown) },
              ],
              checks: [
                sumCheck(
                  'Consent given, refused and not known are the whole audience',
                  [data.consent.yes, data.consent.no, data.consent.unknown],
                  data.size,
                  format.count,
                ),
              ],
              behind: [
                linkTo(`Accounts in it, ${format.count(data.size)}`, 'audience-accounts', place),
                linkTo('Historical CLV', 'audience-clv', place),
                linkTo('Value of the last 12 months', 'audience-value12', place),
                linkTo(`May be contacted, ${format.count(data.consent.yes)}`, 'audience-consent', place),
              ],
            },
          })}
    >
      {data !== undefined && <SizeBody scope={scope} rule={rule} answer={data} />}
    </Panel>
  )
}

function headlineOf({ size, funnel }: AudienceAnswer, count: (value: number) => string): string {
  return `${count(size)} of ${count(funnel[0] ?? 0)} accounts`
}

interface SizeBodyProps {
  readonly scope: Scope
  readonly rule: AudienceRule
  readonly answer: AudienceAnswer
}

function SizeBody({ scope, rule, answer }: SizeBodyProps) {
  const format = useFormat()
  const { open } = useBehind()
  const opening = (figure: string) => ({
    onOpen: () => open({ figure, at: textOfRule(rule), account: null }),
    openLabel: 'show the accounts',
  })
  const { size, clv, value12, consent, funnel } = answer
  const steps = [
    { id: 'all', name: 'All accounts', left: funnel[0] ?? 0, lost: 0 },
    ...rule.parts.map((part, at) => ({
      id: `part-${at}`,
      name: `${part.without ? 'Not: ' : ''}${part.conditions.map((one) => conditionWords(one, format)).join(', or ')}`,
      left: funnel[at + 1] ?? 0,
      lost: (funnel[at] ?? 0) - (funnel[at + 1] ?? 0),
    })),
    ...(rule.also.length > 0
      ? [{ id: 'also', name: 'With look-alikes', left: size, lost: (funnel.at(-1) ?? 0) - size }]
      : []),
    { id: 'consent', name: 'Consent to be contacted', left: consent.yes, lost: size - consent.yes },
  ]
  const all = Math.max(1, funnel[0] ?? 1)
  return (
    <>
      <dl className={css['figures']}>
        <div>
          <dt>
            <FigureName metric="audience-accounts">Accounts</FigureName>
          </dt>
          <dd>
            <Figure metric="audience-accounts" kind="count" value={size} {...opening('audience-accounts')} />
            <small>{format.percent(size / all)} of all</small>
          </dd>
        </div>
        <div>
          <dt>
            <FigureName metric="audience-clv">Historical CLV</FigureName>
          </dt>
          <dd>
            <Figure metric="audience-clv" kind="money" value={clv} {...opening('audience-clv')} />
            <small>
              <Figure metric="audience-value12" kind="money" value={value12} {...opening('audience-value12')} /> in 12
              months
            </small>
          </dd>
        </div>
        <div>
          <dt>
            <FigureName metric="audience-consent">May be contacted</FigureName>
          </dt>
          <dd>
            <Figure metric="audience-consent" kind="count" value={consent.yes} {...opening('audience-consent')} />
            <small>
              {format.count(consent.no)} refused, {format.count(consent.unknown)} not known
            </small>
          </dd>
        </div>
      </dl>
      <AudienceExpected scope={scope} rule={rule} />
      <LedgerTable
        label="What each part of the rule leaves"
        columns={[
          {
            id: 'name',
            head: 'Part',
            rowHead: true,
            cell: ({ name }) => <bdi>{name}</bdi>,
            under: ({ left }) => <ShareBar share={left / all} />,
          },
          {
            id: 'left',
            head: 'Left',
            strong: true,
            metric: 'audience-left',
            kind: 'count',
            figure: ({ id, left }) => ({ value: left, at: { part: id } }),
          },
          {
            id: 'lost',
            head: 'Lost',
            numeric: true,
            cell: ({ lost }) => (lost === 0 ? '0' : lost > 0 ? `−${format.count(lost)}` : `+${format.count(-lost)}`),
          },
        ]}
        rows={steps}
        rowId={({ id }) => id}
        height="dense"
      />
    </>
  )
}
