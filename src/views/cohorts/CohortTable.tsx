import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

import type { CohortsAnswer } from '../../state/answers'
import { useBehind } from '../../state/useBehind'
import { useOpenAccounts, useOpenAudience } from '../../state/useOpenPlace'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { RampKey } from '../../ui/RampKey'
import { type GridPlace, useGridWalk } from '../../ui/useGridWalk'
import { CohortHeads } from './CohortHeads'
import { CohortMeanRow } from './CohortMeanRow'
import type { CellPrint } from './cohortMeasures'
import { CohortRowView, type CohortTableFrame } from './CohortRowView'
import { type CohortGroup, type CohortRow, periodWord } from './cohortRows'
import { cohortColours, type CohortScale } from './cohortScale'
import css from './CohortTable.module.css'

interface CohortTableProps extends Omit<
  CohortTableFrame,
  'ages' | 'colours' | 'onAccounts' | 'onAudience' | 'onWorking'
> {
  readonly groups: readonly CohortGroup[]
  readonly scale: CohortScale
  /** The table that a locked scale is taken from. */
  readonly everyone: CohortsAnswer | null
  readonly trendAge: number
  readonly ticked: ReadonlySet<string>
  readonly onTick: (row: CohortRow) => void
  readonly onAge: (age: number) => void
  /** The cell that the keyboard or a press is at; null when the table is left. */
  /** Columns there are, those of cells to come among them. */
  readonly columns: number
  readonly onCell: (cell: { readonly row: CohortRow; readonly age: number } | null) => void
}

/** More ages, and more groups, are shown only when asked for. */
const AGES = 37
const GROUPS = 8

/**
 * The cohorts by age, as a table with a number in every cell. One stop of the Tab key: arrows walk cells, column heads
 * (Enter: trend at that age), ticks (Space: curve), sizes and means (Enter: their accounts); Enter opens a cell, and in an opened one lists its accounts; with Shift
 * it makes an audience of them.
 */
export function CohortTable(props: CohortTableProps) {
  const { answer, print, scale, everyone, trendAge, ticked, onTick, onAge, onCell, columns, projected } = props
  const [allAges, setAllAges] = useState(false)
  const [allGroups, setAllGroups] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const ages = allAges ? columns : Math.min(AGES, columns)
  const groups = allGroups ? props.groups : props.groups.slice(0, GROUPS)
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const places = useMemo(() => new Map(rows.map((row, place) => [row, place])), [rows])
  const leave = useCallback(() => {
    setOpened(null)
    onCell(null)
  }, [onCell])
  const walk = useGridWalk(FIRST_STOP, ({ row, column }) => row <= rows.length && column < ages, leave)
  const isAtCell = walk.at.row >= 0 && walk.at.row < rows.length && walk.at.column >= 0
  useEffect(() => {
    if (walk.focused && !isAtCell) leave()
  }, [walk.focused, isAtCell, leave])
  const colours = useMemo(
    () => cohortColours(answer, groups, Math.min(ages, answer.matrix.ages), scale, everyone),
    [answer, groups, ages, scale, everyone],
  )
  const onAccounts = useOpenAccounts()
  const onAudience = useOpenAudience()
  const { open: openBehind } = useBehind()
  const onWorking = useCallback((at: string) => openBehind({ figure: 'cohort-cell', at, account: null }), [openBehind])
  const frame = useMemo(
    () => ({ answer, print, ages, colours, projected, onAccounts, onAudience, onWorking }),
    [answer, print, ages, colours, projected, onAccounts, onAudience, onWorking],
  )
  const open = useCallback((row: CohortRow, age: number) => {
    const cell = `${row.id} ${age}`
    setOpened((was) => (was === cell ? null : cell))
  }, [])
  const close = useCallback(() => setOpened(null), [])
  const enter = useCallback((row: CohortRow, age: number) => onCell({ row, age }), [onCell])
  const headed = walk.focused ? walk.at : null
  return (
    <>
      <SidewaysFrame>
        <table
          {...walk.table}
          className={css['table']}
          aria-label={`Cohorts by ${periodWord(answer)}s since the first order`}
        >
          <CohortHeads
            ages={ages}
            trendAge={trendAge}
            current={walk.at}
            crossed={headed?.column ?? null}
            onAge={onAge}
          />
          {groups.map((group) => (
            <tbody key={group.group}>
              {group.name !== '' && (
                <GroupHead group={group} frame={frame} first={places.get(group.rows[0]!) ?? 0} at={walk.at} />
              )}
              {group.rows.map((row) => {
                const at = places.get(row) ?? 0
                const isHere = walk.at.row === at
                return (
                  <CohortRowView
                    key={row.id}
                    row={row}
                    place={at}
                    frame={frame}
                    tabAt={isHere ? walk.at.column : null}
                    crossed={headed?.row === at ? headed.column : null}
                    opened={opened?.startsWith(`${row.id} `) === true ? Number(opened.slice(row.id.length + 1)) : null}
                    ticked={ticked.has(row.id)}
                    onTick={onTick}
                    onOpen={open}
                    onClose={close}
                    onEnter={enter}
                  />
                )
              })}
            </tbody>
          ))}
          <tfoot>
            <CohortMeanRow
              frame={frame}
              name="Mean"
              mean={answer.mean}
              n={answer.meanN}
              place={rows.length}
              tabAt={walk.at.row === rows.length ? walk.at.column : null}
            />
          </tfoot>
        </table>
      </SidewaysFrame>
      <Keys frame={frame} print={print} projects={columns > answer.matrix.ages} />
      {(ages < columns || groups.length < props.groups.length) && (
        <p className={css['more']}>
          {ages < columns && (
            <Button small onClick={() => setAllAges(true)}>
              Show all {columns} ages
            </Button>
          )}
          {groups.length < props.groups.length && (
            <Button small onClick={() => setAllGroups(true)}>
              Show all {props.groups.length} groups
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** Scrolls the table in its own area; a rule marks the right side while columns lie beyond it. */
function SidewaysFrame({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [cut, setCut] = useState(false)
  const look = useCallback(() => {
    const host = frame.current
    if (host !== null) setCut(host.scrollLeft + host.clientWidth < host.scrollWidth - 1)
  }, [])
  useEffect(() => {
    const host = frame.current
    if (host === null) return
    const observer = new ResizeObserver(look)
    for (const box of [host, ...host.children]) observer.observe(box)
    look()
    return () => observer.disconnect()
  }, [look])
  return (
    <div ref={frame} className={css['frame']} data-cut={cut || undefined} onScroll={look}>
      {children}
    </div>
  )
}

const FIRST_STOP = { row: 0, column: 0 }

interface GroupHeadProps {
  readonly group: CohortGroup
  readonly frame: CohortTableFrame
  /** The place of its first row: the head stands right before it. */
  readonly first: number
  readonly at: GridPlace
}

function GroupHead({ group, frame, first, at }: GroupHeadProps) {
  const place = first - 0.5
  const { answer, ages } = frame
  const from = group.group * answer.matrix.ages
  return (
    <CohortMeanRow
      frame={frame}
      name={group.name}
      size={group.size}
      group={group.name}
      mean={answer.groupMean.subarray(from, from + Math.min(ages, answer.matrix.ages))}
      n={answer.groupMeanN.subarray(from, from + Math.min(ages, answer.matrix.ages))}
      place={place}
      tabAt={at.row === place ? at.column : null}
    />
  )
}

interface KeysProps {
  readonly frame: CohortTableFrame
  readonly print: CellPrint
  readonly projects: boolean
}

function Keys({ frame, print, projects }: KeysProps) {
  const format = useFormat()
  const { breaks } = frame.colours
  const runs = frame.answer.matrix.state.includes(2)
  return (
    <div className={css['keys']}>
      {breaks === null ? (
        <span>Colours compare within each line only.</span>
      ) : (
        breaks.length > 0 && <RampKey label={`Cell, ${print.unit}`} breaks={breaks} print={print.cell} />
      )}
      {runs && (
        <span className={css['running']}>
          <span aria-hidden="true" />
          Not over on {format.day(frame.answer.frame.asOfDay)}; left out of the mean
        </span>
      )}
      {projects && (
        <span className={css['running']}>
          <span aria-hidden="true" data-projected />
          Expected, an estimate; in no mean
        </span>
      )}
    </div>
  )
}
