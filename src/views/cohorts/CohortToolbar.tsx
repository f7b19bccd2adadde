import { COHORT_GROUPINGS } from '../../core/cohortGrouping'
import type { CohortMeasure } from '../../core/cohortMeasure'
import type { CohortsAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { FigureName } from '../../ui/FigureName'
import { PillMenu } from '../../ui/PillMenu'
import { type Option, Segmented } from '../../ui/Segmented'
import { canBePerAccount, cohortMetric, measureName, SHOWN_MEASURES } from './cohortMeasures'
import css from './CohortToolbar.module.css'
import { notProjectable } from './projectedCells'
import type { CohortChoices } from './useCohortChoices'

interface CohortToolbarProps {
  readonly choices: CohortChoices
  readonly answer: CohortsAnswer | undefined
}

/** Chooses what the cohort table shows; each choice is one step of Back. */
export function CohortToolbar({ choices, answer }: CohortToolbarProps) {
  const { measure, setMeasure, per, setPer, offset, setOffset } = choices
  const basis = answer?.frame.basis ?? 'margin'
  const isRetention = measure === 'retention' || measure === 'retention-after'
  const measures = SHOWN_MEASURES.map((value): Option<CohortMeasure> => {
    const label = measureName(value, basis)
    const off = value === 'margin' && basis === 'revenue' ? marginOff(answer) : undefined
    return off === undefined ? { value, label } : { value, label, off }
  })
  return (
    <div className={css['toolbar']} role="group" aria-label="What the table shows">
      <Segmented label="Measure" value={isRetention ? 'retention' : measure} options={measures} onChange={setMeasure} />
      <FigureName metric={cohortMetric(measure, per === 'account')} label={measureName(measure, basis)} />
      {isRetention && <Segmented label="When" value={measure} options={WHEN} onChange={setMeasure} />}
      {canBePerAccount(measure) && <Segmented label="Money" value={per} options={PER} onChange={setPer} />}
      <GrainChoice choices={choices} answer={answer} />
      <Segmented label="Age counts" value={offset} options={OFFSETS} onChange={setOffset} />
      <ProjectedChoice choices={choices} />
      <span className={css['rest']} />
      <SplitMenu choices={choices} />
      <PillMenu
        label="Colour scale"
        prefix="Scale"
        value={choices.scale}
        options={SCALES}
        onChange={choices.setScale}
      />
      <PillMenu label="Order of rows" prefix="Sort" value={choices.sort} options={SORTS} onChange={choices.setSort} />
    </div>
  )
}

function marginOff(answer: CohortsAnswer | undefined): string {
  return answer?.frame.marginKnown === true
    ? 'The scope counts value in revenue. Choose margin there.'
    : 'No cost is known, so there is no margin.'
}

function GrainChoice({ choices, answer }: CohortToolbarProps) {
  const natural = answer?.naturalGrain ?? 'month'
  const value = choices.grain === 'auto' ? natural : choices.grain
  return (
    <Segmented
      label="Cohorts by"
      value={value}
      options={GRAINS}
      onChange={(grain) => choices.setGrain(grain === natural ? 'auto' : grain)}
    />
  )
}

function ProjectedChoice({ choices }: { readonly choices: CohortChoices }) {
  const off = notProjectable(choices)
  const options: readonly Option<'off' | 'on'>[] = [
    { value: 'off', label: 'Earned' },
    { value: 'on', label: 'Projected', ...(off === null ? {} : { off }) },
  ]
  return (
    <Segmented
      label="Cells to come"
      value={off === null ? choices.projected : 'off'}
      options={options}
      onChange={choices.setProjected}
    />
  )
}

const GROUPING_NAMES = {
  'first-channel': 'channel of the first order',
  'first-rep': 'owner of the first order',
  'first-category': 'category of the first order',
  country: 'country',
  region: 'region',
  segment: 'segment',
  rep: 'rep',
  industry: 'industry',
  channel: 'channel',
} as const

function SplitMenu({ choices }: { readonly choices: CohortChoices }) {
  const [scope] = useScope()
  const offered = useAnswer('choices', { scope })
  const options = (['none', ...COHORT_GROUPINGS] as const).map((value): Option<typeof choices.splitBy> => {
    if (value === 'none') return { value, label: 'none' }
    const empty = offered.data !== undefined && offered.data.accounts[value].length === 0
    const label = GROUPING_NAMES[value]
    return empty ? { value, label, off: `No account has its ${label} on record.` } : { value, label }
  })
  return (
    <>
      <PillMenu
        label="Break down by"
        prefix="Break down by"
        value={choices.splitBy}
        options={options}
        onChange={choices.setSplitBy}
      />
      {choices.splitBy !== 'none' && (
        <FigureName metric={`field-${choices.splitBy}`} label={GROUPING_NAMES[choices.splitBy]} />
      )}
    </>
  )
}

const WHEN: readonly Option<CohortMeasure>[] = [
  { value: 'retention', label: 'On' },
  { value: 'retention-after', label: 'On or after' },
]
const PER: readonly Option<'total' | 'account'>[] = [
  { value: 'total', label: 'Total' },
  { value: 'account', label: 'Per account' },
]
const GRAINS: readonly Option<'month' | 'quarter'>[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
]
const OFFSETS: readonly Option<'calendar' | 'anniversary'>[] = [
  { value: 'calendar', label: 'Calendar' },
  { value: 'anniversary', label: 'Anniversary' },
]
const SCALES: readonly Option<CohortChoices['scale']>[] = [
  { value: 'table', label: 'whole table' },
  { value: 'row', label: 'each row' },
  { value: 'column', label: 'each column' },
  { value: 'locked', label: 'locked to all accounts' },
]
const SORTS: readonly Option<CohortChoices['sort']>[] = [
  { value: 'first', label: 'first order' },
  { value: 'newest', label: 'newest first' },
  { value: 'size', label: 'largest first' },
]
