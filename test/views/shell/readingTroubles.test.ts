import { describe, expect, it } from 'vitest'

import { INITIAL_STATUS, type EngineStatus } from '../../../src/engine/status'
import { readingTroubles } from '../../../src/views/shell/readingTroubles'

const failed = { source: 'shop', feed: 'orders', message: 'The shop did not answer.', remedy: 'Try again later.' }
const status: EngineStatus = {
  ...INITIAL_STATUS,
  sources: [{ id: 'shop', label: 'Web shop', kind: 'medusa', feeds: ['orders'] }],
}

describe('readingTroubles', () => {
  it('has nothing to say of a reading that went well', () => {
    expect(readingTroubles(status)).toEqual([])
  })

  it('says what broke off before what could not be read to its end', () => {
    const problem = { message: 'The configuration could not be reached.', remedy: 'Check the network.' }
    expect(readingTroubles({ ...status, problem, failures: [failed], newestDay: 20_000 })).toEqual([
      {
        title: 'Reading stopped: The configuration could not be reached.',
        effect: 'Check the network. What was read before is shown.',
      },
      {
        title: 'Web shop: orders could not be read to the end. The shop did not answer.',
        effect: 'Try again later. What was read before is shown.',
      },
    ])
  })

  it('does not speak of earlier data where there are none', () => {
    expect(readingTroubles({ ...status, failures: [failed] })[0]?.effect).toBe('Try again later.')
  })
})
