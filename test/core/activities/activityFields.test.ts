import { expect, test } from 'vitest'
import { fieldsOfKind, neededFields } from '../../../src/core/activities/activityFields'

test('a row may name itself, its customer, what its kind tells, and a currency where that is money', () => {
  expect(fieldsOfKind('visits')).toEqual(['activityId', 'customerId', 'customerSource', 'visitedAt'])
  expect(fieldsOfKind('quotes')).toEqual([
    'activityId',
    'customerId',
    'customerSource',
    'quotedAt',
    'decidedAt',
    'outcome',
    'amount',
    'currency',
  ])
  expect(fieldsOfKind('services')).toEqual([
    'activityId',
    'month',
    'service',
    'audience',
    'maintenanceHours',
    'runningCost',
    'currency',
  ])
})

test('a row must say whose it is, when, and what', () => {
  expect(neededFields('tickets')).toEqual(['customerId', 'openedAt'])
  expect(neededFields('scores')).toEqual(['customerId', 'givenAt', 'score'])
  expect(neededFields('uses')).toEqual(['customerId', 'usedAt', 'service'])
  expect(neededFields('services')).toEqual(['month', 'service'])
})
