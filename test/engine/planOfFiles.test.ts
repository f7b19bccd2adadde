import { expect, it } from 'vitest'

import { planOfFiles } from '../../src/engine/plan'

it('takes zone, currency and fiscal year as the person gave them', () => {
  const settings = {
    zone: 'Asia/Tokyo',
    currency: 'JPY',
    fiscalYearStartMonth: 4,
    freightIncluded: false,
    defaultMargin: null,
    historyComplete: false,
  }
  expect(planOfFiles({ kind: 'files', files: [], settings })).toMatchObject({
    zone: 'Asia/Tokyo',
    currency: 'JPY',
    fiscalYearStartMonth: 4,
  })
})
