import { RotateCcw } from 'lucide-react'

import { DEFAULT_SCOPE, PERIOD_CHOICES } from '../../core/scope'
import { printSearch } from '../../state/search'
import { searchOfScope } from '../../state/scopeSearch'
import { useScope } from '../../state/useScope'
import { FigureName } from '../../ui/FigureName'
import { useFormat } from '../../ui/FormatContext'
import { Pill } from '../../ui/Pill'
import { PillMenu } from '../../ui/PillMenu'
import { AsOfMenu } from './AsOfMenu'
import { CopyLink } from './CopyLink'
import { DefinitionMenu } from './DefinitionMenu'
import { FilterChips } from './FilterChips'
import css from './ScopeBar.module.css'
import { PERIOD_WORDS } from './scopeWords'
import { SearchPill } from './SearchPill'
import type { ShellFacts } from './shellFacts'

interface ScopeBarProps {
  readonly facts: ShellFacts
  /** Opens the command palette. */
  readonly onSearch: () => void
}

/** The question every screen is asked under, in one sticky line; each change is one step of Back. */
export function ScopeBar({ facts, onSearch }: ScopeBarProps) {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const narrowed = printSearch(searchOfScope(scope)) !== ''
  return (
    <section className={css['bar']} aria-label="Scope">
      <div className={css['side']}>
        <AsOfMenu facts={facts} />
        <PillMenu
          label="Period"
          value={scope.period}
          text={facts.current === null ? undefined : format.window(facts.current)}
          options={PERIOD_CHOICES.map((period) => ({
            value: period,
            label: PERIOD_WORDS[period],
          }))}
          onChange={(period) => setScope({ ...scope, period })}
        />
        <FigureName metric="set-period" label="Period" />
        <PillMenu
          label="Compared with"
          prefix="vs"
          value={scope.comparison}
          text={facts.comparison === null ? undefined : format.window(facts.comparison)}
          options={[
            { value: 'before', label: 'The window before' },
            { value: 'year', label: 'The same window a year earlier' },
          ]}
          onChange={(comparison) => setScope({ ...scope, comparison })}
        />
        <FigureName metric="set-comparison" label="Compared with" />
        <span className={css['rule']} />
        <FilterChips facts={facts} />
      </div>
      <div className={css['side']}>
        <DefinitionMenu facts={facts} />
        {narrowed && (
          <Pill look="plain" onClick={() => setScope(DEFAULT_SCOPE)}>
            <RotateCcw size={14} aria-hidden="true" />
            Reset
          </Pill>
        )}
        <CopyLink />
        <SearchPill onOpen={onSearch} />
      </div>
    </section>
  )
}
