import { useState } from 'react'

import type { BehindAnswer, BehindName, BehindSort } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import type { BehindOpening } from '../../state/useBehind'
import { useScope } from '../../state/useScope'
import type { Sort } from '../../ui/column'
import { CopyTable } from '../../ui/CopyTable'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { SideDrawer } from '../../ui/SideDrawer'
import { Skeleton } from '../../ui/Skeleton'
import { Working } from '../../ui/Working'
import css from './Behind.module.css'
import { BehindAccounts } from './BehindAccounts'
import { BehindExport } from './BehindExport'
import { BehindOrders } from './BehindOrders'
import { behindSheet } from './behindSheet'
import { behindText } from './behindTables'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'
import { useBehindPlace } from './useBehindPlace'

interface BehindDrawerProps {
  readonly opening: BehindOpening
  readonly words: BehindWords
  readonly onOpen: (opening: BehindOpening) => void
  readonly onClose: () => void
}

/** Accounts listed before more are asked for. */
const PAGE = 50

/** A figure to its accounts, an account to its orders: formula with the numbers put in, checks that were run, copy and export. */
export function BehindDrawer({ opening, words, onOpen, onClose }: BehindDrawerProps) {
  const [scope] = useScope()
  const [count, setCount] = useState(PAGE)
  const [sort, setSort] = useState<Sort | null>(null)
  const { figure, at, account } = opening
  const asked = { scope, ...useBehindPlace(figure as BehindName, at), ...sortOf(sort, words), count }
  const query = useAnswer('behind', asked)
  const isOther = query.isPlaceholderData && (query.data?.figure !== figure || query.data.at !== at)
  const answer = isOther ? undefined : query.data
  return (
    <SideDrawer
      opened
      width={640}
      onClose={onClose}
      label={`Show the working: ${words.title}`}
      eyebrow="Show the working"
      title={words.title}
      {...(answer == null || account !== null
        ? {}
        : { foot: <Foot answer={answer} words={words} asked={{ ...asked, count: answer.accounts }} /> })}
    >
      <div className={css['body']}>
        {query.error !== null && (
          <PanelTrouble title={words.title} error={query.error} onRetry={() => void query.refetch()} />
        )}
        {answer === undefined && query.error === null && <Skeleton height={360} />}
        {answer === null && (
          <p className={css['note']}>
            These data do not have this figure: they do not reach back far enough, or nothing stands at this place.
          </p>
        )}
        {answer != null && account !== null && (
          <BehindOrders
            answer={answer}
            words={words}
            account={account}
            onBack={() => onOpen({ ...opening, account: null })}
          />
        )}
        {answer != null && account === null && (
          <>
            <Head answer={answer} words={words} />
            <BehindAccounts
              answer={answer}
              words={words}
              sort={sort}
              onSort={setSort}
              onMore={() => setCount(count + 4 * PAGE)}
              onOpen={(key) => onOpen({ ...opening, account: key })}
            />
          </>
        )}
      </div>
    </SideDrawer>
  )
}

function Head({ answer, words }: { readonly answer: BehindAnswer; readonly words: BehindWords }) {
  const format = useFormat()
  return (
    <section>
      <p className={css['value']}>
        <Figure
          metric="behind-value"
          kind={words.kind}
          value={answer.value}
          unknown="There is nothing to divide by."
          at={{ of: answer.figure, place: answer.at }}
        />
      </p>
      <Working sheet={behindSheet(answer, words, format)} />
    </section>
  )
}

interface FootProps {
  readonly answer: BehindAnswer
  readonly words: BehindWords
  readonly asked: Parameters<typeof BehindExport>[0]['asked']
}

function Foot({ answer, words, asked }: FootProps) {
  return (
    <div className={css['foot']}>
      <BehindExport asked={asked} words={words} />
      <CopyTable label="Copy the accounts" text={behindText(answer, words, partKinds(answer))} />
    </div>
  )
}

/** Of two sums of money the largest change comes first, else the largest part. */
function sortOf(sort: Sort | null, words: BehindWords): { readonly sort: BehindSort; readonly descending: boolean } {
  if (sort !== null) return { sort: sort.column as BehindSort, descending: sort.descending }
  return { sort: words.below === 'Before' ? 'change' : 'above', descending: true }
}
