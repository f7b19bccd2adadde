import type { PastRows } from './riskRows'
import type { RiskModelName, RiskRule } from './riskRule'
import type { RiskTest } from './riskTests'

/** What a model foretold for the rows of every test, and how it is to be made on the as-of day. */
export interface RiskTrial {
  readonly foretold: readonly Float64Array[]
  readonly make: (rows: PastRows) => Generator<unknown, RiskRule>
}

/** One that competes. It yields now and then, so that whoever drives it can stop. */
export interface RiskContender {
  readonly name: RiskModelName
  readonly trial: (tests: readonly RiskTest[]) => Generator<unknown, RiskTrial>
}
