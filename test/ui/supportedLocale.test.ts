import { expect, it } from 'vitest'
import { supportedLocale } from '../../src/ui/supportedLocale'

it('takes the first tag that can be formatted with', () => {
  expect(supportedLocale(null, 'de-AT', 'fr')).toBe('de-AT')
  expect(supportedLocale('en-US@posix', 'C', 'de')).toBe('de')
})

it('falls back to English', () => {
  expect(supportedLocale('en-US@posix', null)).toBe('en')
})
