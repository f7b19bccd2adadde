import { describe, expect, it } from 'vitest'

import { matchLetters } from '../../../src/views/shell/matchLetters'

describe('matchLetters', () => {
  it('finds words in any case and order, and says where they stand', () => {
    expect(matchLetters('Dunmore Home & Gift', 'dun')).toEqual({ rank: 0, marks: [[0, 3]] })
    expect(matchLetters('Hartwell & Dunn', 'dunn hart')).toEqual({
      rank: 1,
      marks: [
        [0, 4],
        [11, 15],
      ],
    })
    expect(matchLetters('Redundant', 'dun')).toEqual({ rank: 2, marks: [[2, 5]] })
    expect(matchLetters('Net revenue', 'gross')).toBeNull()
    expect(matchLetters('Net revenue', 'net gross')).toBeNull()
  })

  it('prefers the beginning of a word to an earlier middle, and joins marks that touch', () => {
    expect(matchLetters('Abate Bates', 'bate')?.marks).toEqual([[6, 10]])
    expect(matchLetters('Bates', 'bat tes')?.marks).toEqual([[0, 5]])
  })

  it('takes every letter as itself, and nothing typed as a match of everything', () => {
    expect(matchLetters('R.F.M', '.f')?.marks).toEqual([[1, 3]])
    expect(matchLetters('anything', '.*')).toBeNull()
    expect(matchLetters('anything', '  ')).toEqual({ rank: 0, marks: [] })
  })

  it('finds but does not mark where lower case moves the letters', () => {
    expect(matchLetters('İzmir Trade', 'trade')).toEqual({ rank: 1, marks: [] })
  })
})
