import { accountKeys } from '../../src/core/accountTable'
import { zoneOffsets } from '../../src/core/calendar'
import { RateTable } from '../../src/core/rates'
import type { Records } from '../../src/core/Records'
import { setAsideRecords } from '../../src/core/setAsideRecords'
import type { Analysis } from '../../src/engine/Analysis'
import type { Holdings } from '../../src/engine/answer'
import type { SyncReport } from '../../src/sources/syncReport'
import { SMALL_RULES } from './smallCompany'

/** What the engine holds beside an analysis of records in which every customer is a company of its own. */
export function holdingsOf(analysis: Analysis, records: Records, report: SyncReport): Holdings {
  return {
    records,
    report,
    currencies: ['EUR'],
    rates: new RateTable('EUR', []),
    consolidation: { leads: new Map(), followed: [], proposals: [] },
    offsets: zoneOffsets('UTC', 2000, 2040),
    analysisUnder: () => analysis,
    setAside: () => [],
    setAsideRecords: () => setAsideRecords(records, accountKeys(records, SMALL_RULES.isExcluded), SMALL_RULES),
  }
}
