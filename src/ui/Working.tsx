import { useContext } from 'react'

import { CopyTable } from './CopyTable'
import type { ExactValue, ExactValues } from './exactly'
import css from './Working.module.css'
import { WorkingNote } from './WorkingNote'
import { workingText } from './workingText'

/** How a figure came about: its definition, its formula, and the numbers that were put in. */
export interface WorkingSheet {
  readonly title: string
  /** One plain sentence. */
  readonly definition: string
  /** Symbols and words: "Σ cur ÷ Σ prev". */
  readonly formula: string | null
  readonly inputs: readonly WorkingInput[]
  /** Identities that were checked on these very numbers. */
  readonly checks?: readonly WorkingCheck[]
  /** Where the accounts behind the figures are listed, as far as a scope can say which. */
  readonly accounts?: readonly WorkingAccounts[]
  /** Figures of it that open down to their accounts and orders. */
  readonly behind?: readonly WorkingAccounts[]
}

export interface WorkingAccounts {
  /** "At risk, 571 accounts". */
  readonly label: string
  readonly href: string
  readonly open: () => void
}

export interface WorkingInput {
  readonly label: string
  /** Numbers by `exactly`, so that they are copied with all their digits; words where there is none. */
  readonly value: string | ExactValue | ExactValues
  /** Drawn with a rule above: the result of the lines before. */
  readonly result?: boolean
}

export interface WorkingCheck {
  readonly label: string
  readonly holds: boolean
  readonly detail: string
}

interface WorkingProps {
  readonly sheet: WorkingSheet
  /** Called when a link in it has opened another place. */
  readonly onLeave?: () => void
}

/** The body of a working popover or drawer. */
export function Working({ sheet, onLeave }: WorkingProps) {
  const note = useContext(WorkingNote)
  return (
    <div className={css['working']}>
      <h2 className={css['title']}>{sheet.title}</h2>
      <p>{sheet.definition}</p>
      {note !== null && <p>{note}</p>}
      {sheet.formula !== null && <p className={css['formula']}>{sheet.formula}</p>}
      {sheet.inputs.length > 0 && (
        <dl className={css['inputs']}>
          {sheet.inputs.map((input, place) => (
            <div key={place} data-result={input.result || undefined}>
              <dt>{input.label}</dt>
              <dd>{typeof input.value === 'string' ? input.value : input.value.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {sheet.checks !== undefined && (
        <ul className={css['checks']}>
          {sheet.checks.map((check) => (
            <li key={check.label} data-holds={check.holds}>
              <span aria-hidden="true">{check.holds ? '✓' : '✕'}</span>
              <span>
                {check.label}
                {check.holds ? '' : ': does not hold'}
              </span>
              <span className={css['detail']}>{check.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {sheet.behind !== undefined && (
        <PlacesBehind title="Down to accounts and orders" places={sheet.behind} onLeave={onLeave} />
      )}
      {sheet.accounts !== undefined && (
        <PlacesBehind title="Accounts behind it" places={sheet.accounts} onLeave={onLeave} />
      )}
      {sheet.inputs.length + (sheet.checks?.length ?? 0) > 0 && <CopyTable text={workingText(sheet)} />}
    </div>
  )
}

interface PlacesBehindProps {
  readonly title: string
  readonly places: readonly WorkingAccounts[]
  readonly onLeave: (() => void) | undefined
}

function PlacesBehind({ title, places, onLeave }: PlacesBehindProps) {
  if (places.length === 0) return null
  return (
    <div className={css['accounts']}>
      <h3>{title}</h3>
      <ul>
        {places.map(({ label, href, open }) => (
          <li key={href}>
            <a
              href={href}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                open()
                onLeave?.()
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
