import { Popover } from '@mantine/core'
import { ChevronDown, SquareFunction } from 'lucide-react'
import { useState } from 'react'

import { usualDefinitions } from '../../core/usualDefinitions'
import { useScope } from '../../state/useScope'
import { Pill } from '../../ui/Pill'
import { definitionWords } from '../../ui/definitionWords'
import { Segmented } from '../../ui/Segmented'
import css from './ScopeMenu.module.css'
import type { ShellFacts } from './shellFacts'

/** How figures are counted: value basis, credits, unit, the rule of churn, and the currency. */
export function DefinitionMenu({ facts }: { readonly facts: ShellFacts }) {
  const [scope, setScope] = useScope()
  const [opened, setOpened] = useState(false)
  const inForce = scope.definition ?? facts.definition
  const definitions = usualDefinitions(inForce, facts.fixedDays)
  const words = [
    definitionWords(inForce),
    ...(scope.basis === 'revenue' ? ['revenue'] : []),
    ...(scope.credits ? [] : ['gross']),
    ...(scope.unit === 'group' ? ['groups'] : []),
    ...(scope.currency === null ? [] : [scope.currency]),
  ]
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Pill look="plain" aria-label={`Definitions: ${words.join(', ')}`} onClick={() => setOpened(!opened)}>
          <SquareFunction size={14} aria-hidden="true" />
          {words.join(', ')}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label="Definitions">
        <div className={css['menu']} style={{ width: 340 }}>
          <div className={css['group']}>
            <span>An account is overdue and churned by</span>
            <Segmented
              label="Rule of churn"
              value={definitionWords(inForce)}
              options={definitions.map((definition) => ({
                value: definitionWords(definition),
                label: definitionWords(definition),
              }))}
              onChange={(words) => {
                const definition = definitions.find((one) => definitionWords(one) === words)
                if (definition !== undefined) setScope({ ...scope, definition })
              }}
            />
          </div>
          <div className={css['group']}>
            <span>CLV, tiers and concentration count</span>
            <Segmented
              label="Value basis"
              value={scope.basis}
              options={[
                { value: 'margin', label: 'Margin' },
                { value: 'revenue', label: 'Revenue' },
              ]}
              onChange={(basis) => setScope({ ...scope, basis })}
            />
          </div>
          <div className={css['group']}>
            <span>Returns, refunds and credit notes</span>
            <Segmented
              label="Credits"
              value={scope.credits ? 'on' : 'off'}
              options={[
                { value: 'on', label: 'Taken off' },
                { value: 'off', label: 'Left out (gross)' },
              ]}
              onChange={(credits) => setScope({ ...scope, credits: credits === 'on' })}
            />
          </div>
          <div className={css['group']}>
            <span>Count</span>
            <Segmented
              label="Unit"
              value={scope.unit}
              options={[
                { value: 'account', label: 'Billing accounts' },
                { value: 'group', label: 'Parent groups' },
              ]}
              onChange={(unit) => setScope({ ...scope, unit })}
            />
          </div>
          {facts.currencies.length > 1 && (
            <label className={css['field']}>
              Report in
              <select
                value={scope.currency ?? facts.currencies[0]}
                onChange={({ target }) =>
                  setScope({ ...scope, currency: target.value === facts.currencies[0] ? null : target.value })
                }
              >
                {facts.currencies.map((currency) => (
                  <option key={currency}>{currency}</option>
                ))}
              </select>
            </label>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
