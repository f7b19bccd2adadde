import { expect, it } from 'vitest'

import { keptName } from '../../../src/core/workspace/keptName'

it('keeps the demo apart, and what a company keeps where it always was', () => {
  expect(keptName('tenure.workspace', '/')).toBe('tenure.workspace')
  expect(keptName('tenure-snapshots', undefined)).toBe('tenure-snapshots')
  expect(keptName('tenure-snapshots', '')).toBe('tenure-snapshots')
  expect(keptName('tenure.workspace', '/demo')).toBe('tenure.workspace.demo')
})
