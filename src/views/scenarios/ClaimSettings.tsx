import type { ScenarioAnswer } from '../../state/answers'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { RangeSlider } from '../../ui/RangeSlider'
import css from './ScenariosView.module.css'
import type { ClaimChoices } from './useClaim'

interface ClaimSettingsProps {
  readonly choices: ClaimChoices
  readonly own: ScenarioAnswer | undefined
}

/** The numbers of the claim, each with the company's own beside it. */
export function ClaimSettings({ choices, own }: ClaimSettingsProps) {
  const format = useFormat()
  const { before, after, years, won, growth, useOwn, reset } = choices
  const loss = own?.rates.yearlyLoss ?? null
  return (
    <Panel span={5} kicker="Settings of the claim" headline={ownHeadline(own, format.percent)}>
      <div className={css['sliders']}>
        <RangeSlider
          label="Yearly loss today"
          metric="set-yearly-loss"
          value={before.value}
          min={0}
          max={90}
          step={0.5}
          unit="%"
          onChange={before.change}
        />
        <RangeSlider
          label="Yearly loss after"
          metric="set-yearly-loss"
          value={after.value}
          min={0}
          max={90}
          step={0.5}
          unit="%"
          onChange={after.change}
        />
        <RangeSlider label="Years" metric="set-years" value={years.value} min={1} max={15} onChange={years.change} />
        <RangeSlider
          label="New accounts a year"
          metric="set-won"
          value={won.value}
          min={0}
          max={Math.max(100, 2 * (own?.won ?? 0), won.value)}
          onChange={won.change}
        />
        <RangeSlider
          label="Spend growth of kept accounts"
          metric="set-growth"
          value={growth.value}
          min={-20}
          max={50}
          step={0.5}
          unit="%"
          onChange={growth.change}
        />
      </div>
      <div className={css['acts']}>
        <Button look="primary" disabled={loss === null} onClick={useOwn}>
          Use my own rates
        </Button>
        <Button onClick={reset}>Reset to the claim</Button>
      </div>
      {own !== undefined && (
        <p className={css['own']}>
          {loss === null
            ? 'The yearly loss is not known: the data do not reach back over two years.'
            : `Yours: ${format.count(own.lost)} of ${format.count(own.orderingBefore)} accounts that bought in ${format.window(own.windowBefore)} did not in ${format.window(own.window)}; ${format.count(own.won)} were won or came back.`}
        </p>
      )}
    </Panel>
  )
}

function ownHeadline(own: ScenarioAnswer | undefined, percent: (ratio: number) => string): string {
  const loss = own?.rates.yearlyLoss ?? null
  return loss === null ? 'What the claim is computed from' : `You lose ${percent(loss)} of your accounts a year`
}
