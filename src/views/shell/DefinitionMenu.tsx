import { Popover } from '@mantine/core'
import { ChevronDown, SquareFunction } from 'lucide-react'
import { useState } from 'react'

import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'
import { Pill } from '../../ui/Pill'
import { DefinitionForm } from './DefinitionForm'
import type { ShellFacts } from './shellFacts'

/** How figures are counted: the rule of churn, value basis, credits, unit, and the currency. */
export function DefinitionMenu({ facts }: { readonly facts: ShellFacts }) {
  const [scope] = useScope()
  const [opened, setOpened] = useState(false)
  const words = [
    definitionWords(scope.definition ?? facts.definition),
    ...(scope.basis === 'revenue' ? ['revenue'] : []),
    ...(scope.credits ? [] : ['gross']),
    ...(scope.unit === 'group' ? ['groups'] : []),
    ...(scope.currency === null ? [] : [scope.currency]),
    ...(scope.ratesOn === null ? [] : ['constant rates']),
  ].join(', ')
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Pill look="plain" aria-label={`Definitions: ${words}`} onClick={() => setOpened(!opened)}>
          <SquareFunction size={14} aria-hidden="true" />
          {words}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Popover.Target>
      <Popover.Dropdown aria-label="Definitions">
        <DefinitionForm facts={facts} />
      </Popover.Dropdown>
    </Popover>
  )
}
