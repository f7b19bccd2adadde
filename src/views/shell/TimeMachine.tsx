import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react'
import { useCallback, useRef } from 'react'

import { useReducedMotion } from '../../charts/useReducedMotion'
import { useShownFirst } from '../../charts/useShownFirst'
import { firstDayOfMonth, monthOfDay } from '../../core/calendar'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { RangeInput } from '../../ui/RangeInput'
import css from './TimeMachine.module.css'
import { useReplay } from './useReplay'

interface TimeMachineProps {
  readonly oldest: number
  readonly newest: number
  readonly day: number
  /** Called at most once a frame; `begins`: the first move of a drag, a press or a replay. */
  readonly onMove: (day: number, begins: boolean) => void
}

/** Moves the as-of day along the history while every figure on the screen follows; replays it month end by month end. */
export function TimeMachine({ oldest, newest, day, onMove }: TimeMachineProps) {
  const format = useFormat()
  const still = useReducedMotion()
  const begins = useRef(true)
  const [shown, move] = useShownFirst(day, (to) => {
    onMove(to, begins.current)
    begins.current = false
  })
  const settle = () => {
    begins.current = true
  }
  const later = endOfMonthAfter(shown, newest)
  const step = useCallback(() => {
    move(later)
    return later < newest
  }, [move, later, newest])
  const { running, setRunning } = useReplay(step)
  const pause = () => {
    setRunning(false)
    settle()
  }
  return (
    <div className={css['machine']}>
      <RangeInput
        aria-label="As-of day"
        aria-valuetext={format.day(shown)}
        min={oldest}
        max={newest}
        value={shown}
        onChange={(event) => {
          setRunning(false)
          move(Number(event.target.value))
        }}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <div className={css['ends']}>
        <span>{format.day(oldest)}</span>
        <span className={css['steps']}>
          <IconButton
            label="The month end before"
            icon={<ChevronLeft size={14} aria-hidden="true" />}
            disabled={endOfMonthBefore(shown) < oldest}
            onClick={() => {
              pause()
              move(endOfMonthBefore(shown))
            }}
          />
          <IconButton
            label="The month end after"
            icon={<ChevronRight size={14} aria-hidden="true" />}
            disabled={shown >= newest}
            onClick={() => {
              pause()
              move(later)
            }}
          />
        </span>
        <span>{format.day(newest)}</span>
      </div>
      {!still && (
        <Button
          small
          icon={running ? <Pause size={14} aria-hidden="true" /> : <Play size={14} aria-hidden="true" />}
          onClick={() => {
            if (running) return pause()
            if (shown >= newest) move(Math.max(oldest, yearBefore(newest)))
            setRunning(true)
          }}
        >
          {running ? 'Pause' : shown >= newest ? 'Replay the last 12 months' : `Replay from ${format.day(shown)}`}
        </Button>
      )}
    </div>
  )
}

function endOfMonthBefore(day: number): number {
  return firstDayOfMonth(monthOfDay(day)) - 1
}

function endOfMonthAfter(day: number, newest: number): number {
  const end = firstDayOfMonth(monthOfDay(day + 1) + 1) - 1
  return Math.min(end, newest)
}

function yearBefore(day: number): number {
  return firstDayOfMonth(monthOfDay(day) - 11) - 1
}
