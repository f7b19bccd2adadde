import { useNavigate, useParams } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, UserSearch } from 'lucide-react'
import { use, useEffect } from 'react'

import { reasonSentence } from '../../core/reasonSentence'
import type { Scope } from '../../core/scope'
import type { AccountAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { usePreferences } from '../../state/usePreferences'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { isTextField } from '../../ui/isTextField'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { Sheet } from '../../ui/Sheet'
import { SideDrawer } from '../../ui/SideDrawer'
import { Skeleton } from '../../ui/Skeleton'
import { StateChip } from '../../ui/StateChip'
import { AccountAttributes } from './AccountAttributes'
import { AccountFigures } from './AccountFigures'
import { AccountForecastPanel } from './AccountForecastPanel'
import { AccountRiskPanel } from './AccountRiskPanel'
import { AccountListContext } from './accountListContext'
import css from './AccountView.module.css'
import { ActivitiesPanel } from './ActivitiesPanel'
import { CallsPanel } from './CallsPanel'
import { CategoriesPanel } from './CategoriesPanel'
import { CurvePanel } from './CurvePanel'
import { EntriesPanel } from './EntriesPanel'
import { GapsPanel } from './GapsPanel'
import { NotesPanel } from './NotesPanel'
import { RhythmPanel } from './RhythmPanel'
import { TalkingPointPanel } from './TalkingPointPanel'
import { WhiteSpacePanel } from './WhiteSpacePanel'
import { WorthPanel } from './WorthPanel'

/** One account, in a drawer over the list; a page of its own on a phone. */
export function AccountView() {
  const { account: key } = useParams({ from: '/accounts/$account' })
  const navigate = useNavigate()
  const [scope] = useScope()
  const account = useAnswer('account', { scope, key })
  const step = useStep()
  const close = () => void navigate({ to: '/accounts', search: true, resetScroll: false })
  const answer = account.isPlaceholderData && account.data?.row.key !== key ? undefined : account.data
  const name = answer == null ? key : answer.row.name === '' ? answer.row.id : answer.row.name
  return (
    <SideDrawer
      opened
      onClose={close}
      scrim={false}
      label={`Account ${name}`}
      eyebrow={<Steps step={step} />}
      title={
        answer == null ? (
          <bdi>{key}</bdi>
        ) : (
          <span className={css['title']}>
            <bdi>{name}</bdi> <StateChip state={answer.row.state} />
          </span>
        )
      }
    >
      <title>{`${name} · Tenure`}</title>
      {account.error !== null && (
        <PanelTrouble title="The account" error={account.error} onRetry={() => void account.refetch()} />
      )}
      {answer === undefined && account.error === null && <Waiting />}
      {answer === null && <Nobody account={key} onClose={close} />}
      {answer != null && <AccountBody answer={answer} scope={scope} />}
    </SideDrawer>
  )
}

function AccountBody({ answer, scope }: { readonly answer: AccountAnswer; readonly scope: Scope }) {
  const { row } = answer
  const query = useAnswer('whiteSpace', { scope, key: row.key })
  const whiteSpace = query.data == null || query.data.key !== row.key ? undefined : query.data
  return (
    <>
      <p className={css['reason']} data-account={row.key}>
        {row.reason === null ? 'This account has not bought yet.' : reasonSentence(row.reason)}
      </p>
      <p className={css['place']}>
        <bdi>{[row.id, row.country, row.rep, row.rfm].filter((text) => text !== '').join(', ')}</bdi>
      </p>
      <AccountFigures answer={answer} />
      <Sheet>
        <TalkingPointPanel answer={answer} whiteSpace={whiteSpace} />
        {answer.saleDays.length > 0 && <RhythmPanel answer={answer} />}
        <AccountForecastPanel scope={scope} account={answer} />
        <AccountRiskPanel scope={scope} account={row.key} />
        {answer.gaps.length > 0 && <GapsPanel answer={answer} />}
        {answer.curve.values.length > 1 && <CurvePanel answer={answer} wide={answer.gaps.length === 0} />}
        {answer.saleDays.length > 0 && <WorthPanel answer={answer} />}
        {answer.saleDays.length > 0 && (
          <WhiteSpacePanel key={`white space ${row.key}`} query={query} answer={whiteSpace} />
        )}
        <CategoriesPanel answer={answer} />
        <ActivitiesPanel key={`activities ${row.key}`} answer={answer} />
        <CallsPanel key={`calls ${row.key}`} answer={answer} />
        <NotesPanel key={`notes ${row.key}`} answer={answer} />
        <EntriesPanel key={`entries ${row.key}`} answer={answer} />
        <AccountAttributes answer={answer} />
      </Sheet>
    </>
  )
}

interface Step {
  readonly place: number | null
  readonly total: number
  /** Undefined at the end of the list, and where the list does not know the account. */
  readonly up: (() => void) | undefined
  readonly down: (() => void) | undefined
}

/** Steps through the list behind, by buttons and by J and K inside of the drawer. */
function useStep(): Step {
  const behind = use(AccountListContext)
  const { singleKeys } = usePreferences()
  const to = (index: number) => {
    const row = behind?.rowAt(index)
    return row === undefined ? undefined : () => behind?.open(row, index)
  }
  const place = behind?.place ?? null
  const up = place === null ? undefined : to(place - 1)
  const down = place === null ? undefined : to(place + 1)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!singleKeys || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return
      if (!(event.target instanceof Element) || event.target.closest('[role="dialog"]') === null) return
      if (event.key === 'j' || event.key === 'J') down?.()
      if (event.key === 'k' || event.key === 'K') up?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys, up, down])
  return { place, total: behind?.total ?? 0, up, down }
}

function Steps({ step }: { readonly step: Step }) {
  const format = useFormat()
  if (step.place === null) return null
  return (
    <>
      {format.count(step.place + 1)} of {format.count(step.total)}
      <IconButton label="The one before (K)" icon={<ChevronUp />} disabled={step.up === undefined} onClick={step.up} />
      <IconButton
        label="The next one (J)"
        icon={<ChevronDown />}
        disabled={step.down === undefined}
        onClick={step.down}
      />
    </>
  )
}

function Waiting() {
  return (
    <div className={css['waiting']} aria-busy="true">
      <Skeleton width="80%" height={20} />
      <Skeleton height={72} />
      <Skeleton height={160} />
      <Skeleton height={180} />
    </div>
  )
}

function Nobody({ account, onClose }: { readonly account: string; readonly onClose: () => void }) {
  return (
    <div className={css['waiting']}>
      <EmptyState
        icon={<UserSearch />}
        title="There is no such account in this data."
        actions={<Button onClick={onClose}>Show all accounts</Button>}
      >
        <bdi>{account}</bdi> was merged into another, is excluded by rule, or belongs to other data.
      </EmptyState>
    </div>
  )
}
