import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { answer } from '../../src/engine/answer'
import type { CompaniesAnswer } from '../../src/engine/answers/companies'
import type { MergePreviewAnswer } from '../../src/engine/answers/mergePreview'
import { twoSystems } from './twoSystems'

const REPORT_AT = 3

describe('a holding of two systems', () => {
  const ask = <Answer>(holding: ReturnType<typeof twoSystems>, question: Parameters<typeof answer>[0]) =>
    answer(question, holding.analysisOf(DEFAULT_SCOPE), holding) as Answer
  const companiesOf = (holding: ReturnType<typeof twoSystems>) =>
    ask<CompaniesAnswer>(holding, { name: 'companies', ask: { scope: DEFAULT_SCOPE } })

  it('merges what is surely one company and proposes what is in doubt', () => {
    const companies = companiesOf(twoSystems())
    expect(companies).toMatchObject({ merged: 1, companies: 1, doubtful: 1 })
    expect(companies.byGround).toEqual([{ ground: 'tax', matches: 1 }])
    expect(companies.followed[0]).toMatchObject({ a: { account: 'erp.E1' }, b: { account: 'shop.S1' } })
    expect(companies.proposals[0]).toMatchObject({
      a: { account: 'erp.E2', company: 'Birch Valves KG', sales: 12 },
      b: { account: 'shop.S2', company: 'Birch Valves AG', sales: 12 },
      grounds: ['domain', 'name'],
      against: ['form'],
    })
    expect(companies.ifMerged.accounts).toBe(companies.now.accounts - 1)
  })

  it('says what a merge would change, and it is what the decision then changes', () => {
    const holding = twoSystems()
    const preview = ask<MergePreviewAnswer>(holding, {
      name: 'mergePreview',
      ask: { scope: DEFAULT_SCOPE, a: 'erp.E2', b: 'shop.S2' },
    })
    expect(preview.merged?.sales).toBe(preview.a!.sales + preview.b!.sales)
    expect(preview.merged?.clv).toBe(preview.a!.clv! + preview.b!.clv!)
    holding.decide([{ a: 'erp.E2', b: 'shop.S2', same: true }], REPORT_AT)
    expect(holding.analysisOf(DEFAULT_SCOPE).dataVersion).toBe(REPORT_AT)
    const after = companiesOf(holding)
    expect(after.now).toEqual(preview.after)
    expect(after.doubtful).toBe(0)
  })

  it('parts what was merged when somebody decides so', () => {
    const holding = twoSystems()
    const before = companiesOf(holding).now.accounts
    holding.decide([{ a: 'erp.E1', b: 'shop.S1', same: false }], REPORT_AT)
    expect(companiesOf(holding).now.accounts).toBe(before + 1)
  })

  it('knows no preview of accounts that are not there', () => {
    const question = { name: 'mergePreview', ask: { scope: DEFAULT_SCOPE, a: 'erp.E2', b: 'shop.gone' } } as const
    expect(ask(twoSystems(), question)).toBeNull()
  })
})
