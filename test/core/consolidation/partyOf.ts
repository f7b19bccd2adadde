import type { Party } from '../../../src/core/consolidation/partyTraits'

const NOTHING: Party = {
  source: 0,
  numbers: [],
  otherNumbers: [],
  company: null,
  email: null,
  taxNumber: null,
  country: null,
  city: null,
}

/** A party of which only this is known. */
export const partyOf = (known: Partial<Party>): Party => ({ ...NOTHING, ...known })
