import { expect, test } from 'vitest'
import { attributesInForce, fieldsAsked } from '../../../src/sources/woocommerce/attributes'

test('a bare shop carries company, country, state and the way the order came', () => {
  expect(attributesInForce(undefined)).toEqual({
    customer: { company: 'billing.company', city: 'billing.city', country: 'billing.country', region: 'billing.state' },
    order: { channel: 'created_via', country: 'billing.country', region: 'billing.state' },
    line: {},
  })
})

test('a configuration adds paths and replaces paths', () => {
  const { customer, order, line } = attributesInForce({
    customer: { rep: 'meta:_rep', region: 'meta:_area' },
    line: { cost: 'meta:_cost' },
  })
  expect(customer).toEqual({
    company: 'billing.company',
    city: 'billing.city',
    country: 'billing.country',
    region: 'meta:_area',
    rep: 'meta:_rep',
  })
  expect(order.channel).toBe('created_via')
  expect(line).toEqual({ cost: 'meta:_cost' })
})

test('fields are asked once each, and any meta key asks for meta_data', () => {
  expect(fieldsAsked(['id', 'billing'], ['billing', 'meta:a', 'meta:b', 'created_via'])).toBe(
    'id,billing,meta_data,created_via',
  )
})
