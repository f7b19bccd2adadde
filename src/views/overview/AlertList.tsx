import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'

import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { machineValue } from '../../ui/machineValue'
import { Skeleton } from '../../ui/Skeleton'
import css from './AlertList.module.css'
import type { Alert } from './alerts'

interface AlertListProps {
  readonly alerts: readonly Alert[]
  /** What the findings are compared with: "Dec 2009 – Nov 2010"; null where the data do not reach back to it. */
  readonly since: string | null
  /** Absent on paper, where nothing can be set aside. */
  readonly onDismiss?: (alert: Alert) => void
  readonly dismissed?: number
  readonly onRestore?: () => void
}

/** What is to be seen to, one sentence each, with a way to its place. Nothing where nothing was found. */
export function AlertList({ alerts, since, onDismiss, dismissed = 0, onRestore }: AlertListProps) {
  const format = useFormat()
  if (alerts.length === 0 && dismissed === 0) return null
  return (
    <section className={css['alerts']} aria-labelledby="alerts-head">
      <h2 id="alerts-head">{headOf(alerts.length, since, format.count)}</h2>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <span data-figure="alert" data-value={machineValue(alert.kind, alert.value)} data-alert={alert.id}>
              {alert.text}
            </span>
            <AlertLink alert={alert} />
            {onDismiss !== undefined && (
              <IconButton label={`Set aside: ${alert.text}`} icon={<X />} onClick={() => onDismiss(alert)} />
            )}
          </li>
        ))}
      </ul>
      {dismissed > 0 && (
        <Button small look="quiet" onClick={onRestore}>
          Show {format.count(dismissed)} set aside
        </Button>
      )}
    </section>
  )
}

function headOf(count: number, since: string | null, print: (value: number) => string): string {
  if (count === 0) return 'Everything found was set aside until its figure changes'
  return `${print(count)} ${count === 1 ? 'thing' : 'things'} to see to${since === null ? '' : `, compared with ${since}`}`
}

function AlertLink({ alert: { place } }: { readonly alert: Alert }) {
  const search = (previous: Record<string, unknown>) => scopePart(searchOfUnknown(previous))
  if (place.to === '/accounts/$account') {
    return (
      <Link to={place.to} params={{ account: place.account }} search={search}>
        Open the account
      </Link>
    )
  }
  if (place.to === '/') {
    return (
      <Link to="/" hash="movement" search={search}>
        See what moved
      </Link>
    )
  }
  return (
    <Link to={place.to} search={search}>
      {place.to === '/churn' ? 'See churn' : 'See the sources'}
    </Link>
  )
}

/** Keeps the room of findings while they are looked for: hardly a company has none. */
export function AlertsToCome() {
  return (
    <div className={css['alerts']} aria-hidden="true">
      <Skeleton width="240px" height={46} />
    </div>
  )
}
