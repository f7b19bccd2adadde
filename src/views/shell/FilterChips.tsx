import { X } from 'lucide-react'

import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { timeWords } from '../../ui/timeWords'
import css from './FilterChips.module.css'
import { FilterMenu } from './FilterMenu'
import { narrowings, narrowingWords, withNarrowing } from './scopeWords'
import type { Narrowing } from './scopeWords'
import type { ShellFacts } from './shellFacts'

/** Chips shown before the rest fold into "2 more". */
const SHOWN = 2

/** The narrowings in force, each with a cross, and the menu that adds one. */
export function FilterChips({ facts }: { readonly facts: ShellFacts }) {
  const [scope, setScope] = useScope()
  const all = narrowings(scope)
  const folded = all.length > SHOWN ? all.slice(1) : []
  const shown = folded.length > 0 ? all.slice(0, 1) : all
  const format = useFormat()
  const wordsOf = (narrowing: Narrowing) =>
    narrowingWords(narrowing, (value) => timeWords(narrowing.field, value, format) ?? labelOf(facts, narrowing, value))
  return (
    <>
      {shown.map((narrowing) => (
        <Chip
          key={`${narrowing.of} ${narrowing.field}`}
          words={wordsOf(narrowing)}
          onRemove={() => setScope((now) => withNarrowing(now, { ...narrowing, values: [] }))}
        />
      ))}
      {folded.length > 0 && (
        <Chip
          words={`${folded.length} more`}
          full={folded.map(wordsOf).join('; ')}
          onRemove={() =>
            setScope((now) =>
              folded.reduce((rest, narrowing) => withNarrowing(rest, { ...narrowing, values: [] }), now),
            )
          }
        />
      )}
      <FilterMenu facts={facts} />
    </>
  )
}

interface ChipProps {
  readonly words: string
  /** What is folded into it. */
  readonly full?: string
  readonly onRemove: () => void
}

function Chip({ words, full, onRemove }: ChipProps) {
  return (
    <span className={css['chip']} title={full ?? words}>
      <span>{words}</span>
      <button type="button" aria-label={`Remove the filter ${full ?? words}`} onClick={onRemove}>
        <X size={14} />
      </button>
    </span>
  )
}

function labelOf(facts: ShellFacts, { of, field }: Narrowing, value: string): string {
  const choices = facts.choices.find((one) => one.of === of && one.field === field)
  return choices?.values.find((one) => one.value === value)?.label ?? value
}
