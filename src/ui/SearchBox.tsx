import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import css from './SearchBox.module.css'

interface SearchBoxProps {
  /** "Search accounts". */
  readonly label: string
  readonly value: string
  /** Called so many milliseconds after the last key, and at once on Enter and on clearing. */
  readonly onChange: (text: string) => void
  readonly delayMs?: number
  /** Takes the focus when `/` is pressed outside an input. */
  readonly slash?: boolean
}

/** A search field that waits for a pause in typing. */
export function SearchBox({ label, value, onChange, delayMs = 200, slash = false }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  const [before, setBefore] = useState(value)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (value !== before) {
    setBefore(value)
    // Not the echo of what was told: Back was pressed, or the scope was reset.
    if (value !== told) {
      setTold(value)
      setText(value)
    }
  }
  useEffect(() => () => clearTimeout(waiting.current), [])
  const tell = (next: string, delay: number) => {
    setText(next)
    clearTimeout(waiting.current)
    const say = () => {
      setTold(next)
      onChange(next)
    }
    if (delay === 0) say()
    else waiting.current = setTimeout(say, delay)
  }
  return (
    <span className={css['box']}>
      <Search aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        data-slash={slash || undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => tell(event.target.value, event.target.value === '' ? 0 : delayMs)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') tell(text, 0)
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation()
            tell('', 0)
          }
        }}
      />
      {text === '' ? (
        slash && <kbd aria-hidden="true">/</kbd>
      ) : (
        <button type="button" aria-label="Clear the search" onClick={() => tell('', 0)}>
          <X size={14} />
        </button>
      )}
    </span>
  )
}
