import { keepPreviousData, useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

import type { AccountRow, AccountsAnswer, AccountsQuestion } from '../../state/answers'
import { useEngine, useEngineFact } from '../../state/engineContext'
import { answerOptions } from '../../state/useAnswer'

/** Rows that are asked for at once. */
const PAGE = 200

/** The account list as far as it has been scrolled through. */
export interface AccountList {
  /** Totals of all rows; undefined before the first answer. */
  readonly totals: AccountsAnswer | undefined
  readonly rowAt: (index: number) => AccountRow | undefined
  /** Tells which rows are in sight. */
  readonly onWindow: (first: number, last: number) => void
  /** What is shown answers the question before. */
  readonly stale: boolean
  readonly pending: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/**
 * Fetches the pages of a list that are in sight, and the one around `place` (the row that is open beside it). The same object
 * while nothing of it changes.
 */
export function useAccountList(question: Omit<AccountsQuestion, 'from' | 'count'>, place: number | null): AccountList {
  const engine = useEngine()
  const dataVersion = useEngineFact('dataVersion')
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const pages = pagesOf(sight, place)
  const read = useQueries({
    queries: pages.map((page) => ({
      ...answerOptions(engine, dataVersion, 'accounts', { ...question, from: page * PAGE, count: PAGE }),
      placeholderData: keepPreviousData,
    })),
    combine: listRead,
  })
  const onWindow = useCallback((from: number, to: number) => setSight([from, to]), [])
  return useMemo(() => ({ ...read, onWindow }), [read, onWindow])
}

function listRead(answers: readonly UseQueryResult<AccountsAnswer>[]): Omit<AccountList, 'onWindow'> {
  const found = new Map<number, AccountsAnswer>()
  for (const { data } of answers) if (data !== undefined) found.set(data.from / PAGE, data)
  const first = answers[0]
  return {
    totals: first?.data,
    rowAt: (index) => found.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    stale: first?.isPlaceholderData === true,
    pending: first?.isPending === true,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => answers.forEach((answer) => void answer.refetch()),
  }
}

/** The first page, which has the totals, then those that hold the rows in sight and beside the open one. */
function pagesOf([first, last]: readonly [number, number], place: number | null): number[] {
  const pages = new Set([0])
  const add = (row: number) => pages.add(Math.max(0, Math.floor(row / PAGE)))
  for (let row = first; row <= last; row += PAGE) add(row)
  add(last)
  if (place !== null) for (const row of [place - 1, place, place + 1]) add(row)
  return [...pages]
}
