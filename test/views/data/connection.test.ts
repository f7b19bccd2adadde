import { expect, test } from 'vitest'
import { parseConfiguration } from '../../../src/sources/configuration'
import { CONNECTION_KINDS, configurationOf, type ConnectionKind } from '../../../src/views/data/connection'

const settings = {
  zone: 'Europe/Berlin',
  currency: 'GBP',
  fiscalYearStartMonth: 4,
  freightIncluded: true,
  defaultMargin: 0.3,
  historyComplete: true,
}

test.each(Object.keys(CONNECTION_KINDS) as ConnectionKind[])(
  '%s: its example is a configuration without a mistake',
  (kind) => {
    const path = CONNECTION_KINDS[kind].example
    const parsed = parseConfiguration(configurationOf({ kind, path, settings }))
    if ('mistakes' in parsed) throw new Error(parsed.mistakes.join(' '))
    expect(parsed.configuration).toMatchObject({
      businessZone: 'Europe/Berlin',
      currency: 'GBP',
      fiscalYearStartMonth: 4,
      historyComplete: true,
      costs: { freightIncluded: true, defaultMarginPercent: 30 },
      sources: [{ kind }],
    })
    expect(JSON.stringify(parsed.configuration.sources)).toContain(path)
  },
)

test('an unknown margin stays unknown', () => {
  const parsed = parseConfiguration(
    configurationOf({ kind: 'odoo', path: '/api/odoo', settings: { ...settings, defaultMargin: null } }),
  )
  expect(parsed).toMatchObject({ configuration: { costs: { defaultMarginPercent: null } } })
})
