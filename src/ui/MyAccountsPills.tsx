import { UserRound } from 'lucide-react'

import { Pill } from './Pill'
import { PillMenu } from './PillMenu'

interface MyAccountsPillsProps {
  readonly reps: readonly string[]
  readonly rep: string | null
  readonly isOn: boolean
  readonly toggle: () => void
  readonly choose: (rep: string) => void
}

/** Narrows to the accounts of the rep who reads, by one press; and says who that is. Nothing where accounts have no reps. */
export function MyAccountsPills({ reps, rep, isOn, toggle, choose }: MyAccountsPillsProps) {
  if (reps.length === 0) return null
  return (
    <>
      {rep !== null && (
        <Pill look={isOn ? 'wash' : 'default'} aria-pressed={isOn} onClick={toggle}>
          <UserRound size={14} aria-hidden="true" />
          My accounts
        </Pill>
      )}
      <PillMenu
        label={rep === null ? 'My accounts' : 'I am'}
        {...(rep === null ? {} : { prefix: 'I am' })}
        value={rep ?? ''}
        options={reps.map((name) => ({ value: name, label: <bdi>{name}</bdi> }))}
        text={rep === null ? 'My accounts' : <bdi>{rep}</bdi>}
        onChange={choose}
      />
    </>
  )
}
