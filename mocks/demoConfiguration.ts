import { civilOfDay, firstDayOfMonth, monthOfDay } from '../src/core/calendar'
import { CRM_FILES, CRM_PATH, DESK_PATH } from './activityAnswers'
import type { DemoHistory } from './company/demoHistory'
import { DEMO_ZONE } from './company/demoHistory'

/** Where the accounts department's export stands. */
export const COSTS_URL = '/api/books/costs.csv'

/** EUR for one GBP, one rate a month, over and over. */
const GBP_RATES = [1.152, 1.158, 1.163, 1.171, 1.168, 1.174, 1.181, 1.176, 1.169, 1.162, 1.155, 1.149] as const

const SHOP_ATTRIBUTES = {
  customer: {
    region: 'meta:region',
    segment: 'meta:segment',
    industry: 'meta:industry',
    rep: 'meta:sales_rep',
    channel: 'meta:acquisition_channel',
    parentId: 'meta:group_head',
    mergedInto: 'meta:merged_into',
    consent: 'meta:marketing_consent',
    tags: 'meta:tags',
  },
  order: { channel: 'meta:_sales_channel', rep: 'meta:_sales_rep', reference: 'meta:_other_number' },
  line: { cost: 'meta:_cost' },
} as const

const OF_ACCOUNT = { activityId: 'id', customerId: 'account.number', customerSource: 'account.system' } as const

/** The `tenure.config.json` of the demo company: two shops, a support desk, a CRM and a file of costs, pounds beside euros, test accounts left out. */
export function demoConfiguration(history: DemoHistory) {
  return {
    name: 'Voltrand Electrical Supplies',
    businessZone: DEMO_ZONE,
    currency: 'EUR',
    rates: monthlyRates(history),
    fiscalYearStartMonth: 1,
    costs: { defaultMarginPercent: 28 },
    historyComplete: false,
    consolidation: { systemOfRecord: [{ channel: 'Web shop', source: 'shop' }] },
    sources: [
      {
        id: 'shop',
        label: 'Web shop',
        kind: 'woocommerce',
        basePath: '/api/shop/wp-json/wc/v3',
        attributes: SHOP_ATTRIBUTES,
        excludeAccounts: [{ field: 'email', endsWith: '@shop-test.example' }],
      },
      {
        id: 'erp',
        label: 'ERP',
        kind: 'woocommerce',
        basePath: '/api/erp/wp-json/wc/v3',
        attributes: SHOP_ATTRIBUTES,
      },
      { id: 'costs', label: 'Monthly costs', kind: 'csv', files: [{ url: COSTS_URL, mapping: { kind: 'costs' } }] },
      {
        id: 'desk',
        label: 'Support desk',
        kind: 'rest',
        basePath: DESK_PATH,
        customersOf: 'shop',
        tickets: {
          path: 'tickets',
          rows: 'data',
          paging: { kind: 'whole' },
          fields: {
            ...OF_ACCOUNT,
            openedAt: 'opened_at',
            firstResponseAt: 'first_response_at',
            closedAt: 'closed_at',
          },
        },
        scores: {
          path: 'scores',
          rows: 'data',
          paging: { kind: 'whole' },
          fields: { ...OF_ACCOUNT, givenAt: 'given_on', score: 'score' },
        },
      },
      {
        id: 'crm',
        label: 'CRM',
        kind: 'csv',
        customersOf: 'shop',
        files: CRM_FILES.map((name) => ({ url: `${CRM_PATH}${name}.csv`, mapping: { kind: name } })),
      },
    ] as const,
  }
}

function monthlyRates({ firstDay, lastDay }: DemoHistory) {
  const first = monthOfDay(firstDay)
  return Array.from({ length: monthOfDay(lastDay) - first + 1 }, (_, i) => ({
    from: 'GBP',
    day: isoDate(firstDayOfMonth(first + i)),
    rate: GBP_RATES[(first + i) % GBP_RATES.length],
  }))
}

function isoDate(civilDay: number): string {
  const { year, month, day } = civilOfDay(civilDay)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
