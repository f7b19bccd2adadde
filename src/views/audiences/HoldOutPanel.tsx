import type { AudienceAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { RangeSlider } from '../../ui/RangeSlider'
import { sumCheck } from '../../ui/sumCheck'
import css from './AudiencesView.module.css'
import type { AudienceOnScreen } from './useAudience'

interface HoldOutPanelProps {
  readonly audience: AudienceOnScreen
  readonly answer: AudienceAnswer
}

/** How many are held out so that the result can be measured, and what that split can prove. */
export function HoldOutPanel({ audience, answer }: HoldOutPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const { contacted, held } = answer.split
  const { provable, provableAt30, baseRate } = answer
  const share = answer.size === 0 ? 0 : contacted / answer.size
  /** A side too narrow for its name is its number alone. */
  const named = (name: string, accounts: number, width: number) =>
    width < 0.3 ? format.count(accounts) : `${name} ${format.count(accounts)}`
  return (
    <Panel
      span={5}
      kicker="Hold-out split"
      headline={
        held === 0
          ? 'Nobody is held out: the result cannot be measured'
          : `Hold out ${format.count(held)} so that the result can be measured`
      }
      note="Stratified by CLV tier and country, and drawn by the name of the export: the same name draws the same accounts, another name others."
      working={{
        title: 'Hold-out split',
        definition:
          'Accounts are ranked within tier and country by a hash of their key and the name of the export; every so many-th is held out. The smallest provable uplift is what is found four times in five at 5%.',
        formula: '(1.959964 + 0.841621) × √(p(1 − p)(1 ÷ contacted + 1 ÷ held out))',
        inputs: [
          { label: 'To contact', value: exactly.count(format, contacted) },
          { label: 'Held out', value: exactly.count(format, held) },
          { label: `Ordered in the last ${audience.days} days (p)`, value: exactly.percent(format, baseRate) },
          { label: 'Smallest provable uplift', value: exactly.points(format, provable), result: true },
        ],
        behind: [behind('Accounts of the audience', 'audience-accounts', audience.text)],
        checks: [sumCheck('Both sides are the whole audience', [contacted, held], answer.size, format.count)],
      }}
    >
      <div className={css['split']} aria-hidden="true">
        <span data-side="contact" style={{ width: `${share * 100}%` }}>
          {named('Contact', contacted, share)}
        </span>
        <span data-side="held" style={{ width: `${(1 - share) * 100}%` }}>
          {named('Held out', held, 1 - share)}
        </span>
      </div>
      <RangeSlider
        label="Held out"
        metric="audience-held-out"
        value={audience.holdOut}
        min={0}
        max={90}
        unit="%"
        onChange={audience.changeHoldOut}
      />
      <RangeSlider
        label="Read out after"
        metric="set-read-out"
        value={audience.days}
        min={7}
        max={365}
        unit="days"
        onChange={audience.changeDays}
      />
      <p>
        Smallest uplift that this split can prove in {audience.days} days:{' '}
        <Figure metric="provable-uplift" kind="points" value={provable} unknown="It needs both sides of the split." />.
        At 30% held out: {format.points(provableAt30)}. To contact{' '}
        <Figure metric="audience-contacted" kind="count" value={contacted} />, held out{' '}
        <Figure metric="audience-held-out" kind="count" value={held} />.
      </p>
    </Panel>
  )
}
