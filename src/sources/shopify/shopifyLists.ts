import { recordOf } from '../lists/recordPages'
import { valueAt } from '../lists/valueAt'
import { plainOrder } from './plainOrder'
import { plainRow } from './plainRow'
import type { ShopifyList } from './ShopifyList'
import type { ShopifyOptions } from './shopifySchema'

const MONEY = '{shopMoney{amount}}'
const ADDRESS = 'city countryCode zoneCode'

/** What is asked of each list of the shop. */
export function shopifyLists({
  readCompanies,
  readProducts,
}: Pick<ShopifyOptions, 'readCompanies' | 'readProducts'>): Readonly<Record<ShopifyList['root'], ShopifyList>> {
  const company = readCompanies ? 'purchasingEntity{...on PurchasingCompany{company{id}}}' : ''
  const product = readProducts ? 'product{productType} variant{inventoryItem{unitCost{amount}}}' : ''
  return {
    customers: {
      root: 'customers',
      fields:
        'id displayName createdAt tags defaultEmailAddress{emailAddress marketingState} ' +
        `defaultAddress{company city countryCodeV2 provinceCode} ${readCompanies ? 'companyContactProfiles{company{id}}' : ''}`,
      plain: (row) => ({ ...recordOf(plainRow(row)), consent: consentOf(row) }),
    },
    companies: {
      root: 'companies',
      fields: 'id name externalId createdAt mainContact{customer{defaultEmailAddress{emailAddress}}}',
      parts: { name: 'locations', fields: `id billingAddress{${ADDRESS}} taxSettings{taxRegistrationId}`, first: 1 },
      plain: (row, parts) => ({ ...recordOf(plainRow(row)), parts: parts.map(plainRow) }),
    },
    orders: {
      root: 'orders',
      fields:
        'id name poNumber processedAt createdAt cancelledAt test taxesIncluded displayFinancialStatus email customer{id} app{name} ' +
        `billingAddress{countryCodeV2 provinceCode} subtotalPriceSet{shopMoney{amount currencyCode}} totalTaxSet${MONEY} ` +
        `totalShippingPriceSet${MONEY} totalPriceSet${MONEY} refunds{id createdAt totalRefundedSet${MONEY}} ${company}`,
      parts: {
        name: 'lineItems',
        fields:
          `id sku title quantity originalTotalSet${MONEY} discountAllocations{allocatedAmountSet${MONEY}} ` +
          `taxLines{priceSet${MONEY}} ${product}`,
        first: 10,
      },
      plain: plainOrder,
    },
  }
}

/** Whether its e-mail address may be written to, where the customer was ever asked. */
function consentOf(row: unknown): boolean | null {
  const state = valueAt(row, 'defaultEmailAddress.marketingState')
  if (state === 'SUBSCRIBED') return true
  return state === 'UNSUBSCRIBED' || state === 'NOT_SUBSCRIBED' ? false : null
}
