import { useState } from 'react'

import { useShownFirst } from '../../charts/useShownFirst'
import { useScope } from '../../state/useScope'
import { useFormat } from '../../ui/FormatContext'
import { SearchBox } from '../../ui/SearchBox'
import css from './ScopeMenu.module.css'
import { withNarrowing } from './scopeWords'
import type { FieldChoices, FieldValue } from './shellFacts'

/** Values listed at once; a longer list is narrowed by typing. */
const LISTED = 100

const NONE: readonly string[] = []

/** The values of one field, to tick; each tick holds at once. */
export function FilterValues({ choices }: { readonly choices: FieldChoices }) {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const [wanted, setWanted] = useState('')
  const [chosen, choose] = useShownFirst(
    new Map(Object.entries(scope[choices.of])).get(choices.field) ?? NONE,
    (values) => setScope((now) => withNarrowing(now, { of: choices.of, field: choices.field, values })),
  )
  const matching = matchingValues(choices.values, chosen, wanted)
  const toggle = (value: string, on: boolean) => choose(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  return (
    <>
      {choices.values.length > 8 && <SearchBox label="Search values" value={wanted} delayMs={0} onChange={setWanted} />}
      <ul className={css['values']}>
        {matching.slice(0, LISTED).map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.target.checked)}
              />
              <span>{label}</span>
              <span>{count === null ? '' : format.count(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className={css['note']}>No value has these letters.</p>}
      {matching.length > LISTED && (
        <p className={css['note']}>{format.count(matching.length - LISTED)} more: type to narrow the list.</p>
      )}
    </>
  )
}

/** The values whose label holds the wanted letters; chosen values that the data does not have come first. */
function matchingValues(values: readonly FieldValue[], chosen: readonly string[], wanted: string): FieldValue[] {
  const known = new Set(values.map(({ value }) => value))
  const strangers = chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value, count: null }))
  const letters = wanted.trim().toLocaleLowerCase()
  return [...strangers, ...values].filter(({ label }) => label.toLocaleLowerCase().includes(letters))
}
