import { Popover } from '@mantine/core'
import { Info } from 'lucide-react'
import { useEffect, useId, useState, type ReactNode } from 'react'

import { type DefinitionOf, figureDefinitions } from './figureDefinitions'
import css from './FigureName.module.css'

interface FigureNameProps {
  /** Its id in docs/metrics.md. */
  readonly metric: string
  /** What it is called here. Left out: only a mark, beside a name that does something else. */
  readonly children?: ReactNode
  /** The name in words where it is not a text, or where there is only the mark. */
  readonly label?: string
  /** Out of the way of Tab: reached by arrows. */
  readonly skipped?: boolean
}

/** The name of a figure; a press opens what it means, in place. */
export function FigureName({ metric, children, label, skipped = false }: FigureNameProps) {
  const [opened, setOpened] = useState(false)
  const id = useId()
  const close = () => setOpened(false)
  useEffect(() => {
    if (!opened) return undefined
    // Before any menu or sheet around it hears of the key: it closes with the next one.
    const closeAlone = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpened(false)
    }
    window.addEventListener('keydown', closeAlone, true)
    return () => window.removeEventListener('keydown', closeAlone, true)
  }, [opened])
  return (
    <span className={css['frame']}>
      <button
        type="button"
        className={children === undefined ? css['mark'] : css['name']}
        data-defines={metric}
        aria-label={children === undefined ? `What ${label ?? metric} means` : label}
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        tabIndex={skipped ? -1 : undefined}
        onClick={() => setOpened(!opened)}
        onBlur={close}
      >
        {children ?? <Info size={13} aria-hidden="true" />}
      </button>
      {opened && (
        <Popover opened onClose={close} position="bottom-start" width={300} hideDetached={false} withRoles={false}>
          <Popover.Target>
            <span className={css['anchor']} />
          </Popover.Target>
          <Popover.Dropdown id={id}>
            <Meaning metric={metric} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  )
}

/** The page of definitions is fetched when the first of them is asked for. */
function Meaning({ metric }: { readonly metric: string }) {
  const [definitionOf, setDefinitions] = useState<DefinitionOf | null>(null)
  useEffect(() => {
    let wanted = true
    void definitions().then((read) => {
      if (wanted) setDefinitions(() => read)
    })
    return () => {
      wanted = false
    }
  }, [])
  return (
    <p role="status" className={css['meaning']} data-definition={metric}>
      {definitionOf === null ? 'Looking it up' : (definitionOf(metric) ?? 'No definition is written for it.')}
    </p>
  )
}

const definitions = async () => figureDefinitions((await import('../../docs/metrics.md?raw')).default)
