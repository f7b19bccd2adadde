import { useId, type ReactNode, type Ref } from 'react'

import css from './Palette.module.css'
import type { PaletteEntry, PaletteGroup } from './paletteEntry'

interface PaletteListProps {
  readonly id: string
  readonly ref: Ref<HTMLDivElement>
  readonly groups: readonly PaletteGroup[]
  /** The place of the marked entry, counted through all groups. */
  readonly active: number
  readonly onChoose: (entry: PaletteEntry) => void
  /** The pointer is over an entry. */
  readonly onPoint: (id: string) => void
}

/** What the palette found, as a list box of groups. */
export function PaletteList({ id, ref, groups, active, onChoose, onPoint }: PaletteListProps) {
  const starts = groups.map((_, group) => groups.slice(0, group).reduce((sum, { entries }) => sum + entries.length, 0))
  return (
    <div ref={ref} id={id} role="listbox" aria-label="Results" className={css['list']}>
      {groups.map((group, i) => (
        <Group key={group.name} name={group.name}>
          {group.entries.map((entry, place) => {
            const index = (starts[i] ?? 0) + place
            return (
              <Entry
                key={entry.id}
                id={`${id}-${index}`}
                entry={entry}
                active={index === active}
                onChoose={() => onChoose(entry)}
                onPoint={() => onPoint(entry.id)}
              />
            )
          })}
        </Group>
      ))}
    </div>
  )
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const headId = useId()
  return (
    <div role="group" aria-labelledby={headId}>
      <div id={headId} className={css['group']}>
        {name}
      </div>
      {children}
    </div>
  )
}

interface EntryProps {
  readonly id: string
  readonly entry: PaletteGroup['entries'][number]
  readonly active: boolean
  readonly onChoose: () => void
  readonly onPoint: () => void
}

/** The focus stays in the field; Enter on the entry itself is for a screen reader that has moved it here. */
function Entry({ id, entry, active, onChoose, onPoint }: EntryProps) {
  const Icon = entry.icon
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      data-entry={entry.id}
      className={css['entry']}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose()
      }}
    >
      <Icon aria-hidden="true" />
      <bdi className={css['label']}>
        <Marked text={entry.label} marks={entry.marks} />
      </bdi>
      {entry.detail !== undefined && <span className={css['detail']}>{entry.detail}</span>}
      {entry.keys !== undefined && (
        <span className={css['keys']} aria-hidden="true">
          {entry.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </div>
  )
}

/** A text with the letters that were found underlined. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly (readonly [number, number])[] }) {
  const edges = [0, ...marks.flat(), text.length]
  return edges.slice(1).map((to, i) => {
    const piece = text.slice(edges[i], to)
    if (piece === '') return null
    return i % 2 === 1 ? <mark key={to}>{piece}</mark> : <span key={to}>{piece}</span>
  })
}
