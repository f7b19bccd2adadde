import type { DemoCustomer } from '../company/demoShop'
import { metaData } from './metaData'
import { timestamp } from './timestamp'

const META_ENTRIES_A_CUSTOMER = 16

/** A customer as `/customers` answers it; `paying` when it has an order that counts. */
export function customerRow(customer: DemoCustomer, paying: boolean): Readonly<Record<string, unknown>> {
  const { id, company, email, country, town } = customer
  const created = timestamp(customer.createdAtMs)
  return {
    id,
    date_created: created,
    date_created_gmt: created,
    date_modified: created,
    date_modified_gmt: created,
    email,
    first_name: '',
    last_name: '',
    role: 'customer',
    username: `account${id}`,
    billing: { ...address(company, town, country), email, phone: '' },
    shipping: { ...address('', '', ''), phone: '' },
    is_paying_customer: paying,
    avatar_url: '',
    meta_data: customerMeta(customer),
  }
}

/** The shop's own administrator, whom `role=all` brings along: a user without a company and without orders. */
export function administratorRow(installedAtMs: number): Readonly<Record<string, unknown>> {
  const created = timestamp(installedAtMs)
  return {
    id: 1,
    date_created: created,
    date_created_gmt: created,
    date_modified: null,
    date_modified_gmt: null,
    email: 'admin@voltrand.example',
    first_name: '',
    last_name: '',
    role: 'administrator',
    username: 'admin',
    billing: { ...address('', '', ''), email: '', phone: '' },
    shipping: { ...address('', '', ''), phone: '' },
    is_paying_customer: false,
    avatar_url: '',
    meta_data: [],
  }
}

function address(company: string, city: string, country: string) {
  return {
    first_name: '',
    last_name: '',
    company,
    address_1: '',
    address_2: '',
    city,
    postcode: '',
    country,
    state: '',
  }
}

function customerMeta(customer: DemoCustomer) {
  const { parentId, mergedInto, consent, tags } = customer
  return metaData(customer.id * META_ENTRIES_A_CUSTOMER, {
    region: customer.region,
    segment: customer.segment,
    industry: customer.industry,
    sales_rep: customer.rep,
    acquisition_channel: customer.acquisition,
    group_head: parentId === null ? null : String(parentId),
    merged_into: mergedInto === null ? null : String(mergedInto),
    marketing_consent: consent === null ? null : consent ? 'yes' : 'no',
    tags: tags.length === 0 ? null : tags.join(', '),
  })
}
