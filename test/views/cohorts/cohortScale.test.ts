import { expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohorts } from '../../../src/engine/answers/cohorts'
import { formatOf } from '../../../src/ui/format'
import { cohortColours } from '../../../src/views/cohorts/cohortScale'
import { cohortGroups } from '../../../src/views/cohorts/cohortRows'
import { analysisOf, smallCompany } from '../../engine/smallCompany'

const analysis = analysisOf(smallCompany())
const ask = { measure: 'retention', perAccount: false, grain: 'quarter', offset: 'calendar', groupBy: null } as const
const everyone = answerCohorts(analysis, { ...ask, scope: DEFAULT_SCOPE })
const some = answerCohorts(analysis, { ...ask, scope: { ...DEFAULT_SCOPE, accounts: { rep: ['Ada Holm'] } } })
const format = formatOf('en-GB', 'EUR')
const colours = (answer: typeof some, scale: 'table' | 'locked', domain: typeof some | null) =>
  cohortColours(answer, cohortGroups(answer, 'first', format), answer.matrix.ages, scale, domain)

it('a locked scale has the limits of the table of all accounts, whatever is chosen', () => {
  const whole = colours(everyone, 'table', null)
  expect(colours(everyone, 'locked', everyone)).toEqual(whole)
  expect(colours(some, 'locked', everyone).breaks).toEqual(whole.breaks)
  expect(colours(some, 'table', null).breaks).not.toEqual(whole.breaks)
})

it('a locked scale is that of the table until the table of all accounts is there', () => {
  expect(colours(some, 'locked', null)).toEqual(colours(some, 'table', null))
})
