import type { AccountMask } from '../core/accountMask'
import { accountStates } from '../core/accountState'
import { buildLedger } from '../core/buildLedger'
import type { CostTable } from '../core/costTable'
import { chooseAccounts } from '../core/chooseAccounts'
import type { ForecastSettings } from '../core/clv/forecastSettings'
import type { DayWindow } from '../core/dayWindow'
import { historicalClv } from '../core/historicalClv'
import type { Ledger } from '../core/ledger'
import { marginsAsOf } from '../core/marginsAsOf'
import { type Movements, movements } from '../core/movements'
import type { OrderTable } from '../core/orderTable'
import { periodWindows } from '../core/period'
import { type Rfm, rfm } from '../core/rfm'
import { type Rhythms, rhythms } from '../core/rhythm'
import type { DefinitionSet, Scope } from '../core/scope'
import { type StateHistory, stateHistory } from '../core/stateHistory'
import { type Tiers, tiers } from '../core/tiers'
import { type WindowTotals, windowTotals } from '../core/windowTotals'
import { addMonths } from '../core/calendar'
import { Memo } from './Memo'
import type { Models } from './ModelsClient'
import type { ModelQuestionName, ModelQuestions } from './modelsProtocol'
import { SharedWork } from './SharedWork'

/** Settings of the company that analyses depend on besides the scope. */
export interface AnalysisSettings {
  /** The rule for states of a scope that names none. */
  readonly definition: DefinitionSet
  /** The fixed-days rule used where too little rhythm is known. */
  readonly fixedDays: number
  /** True: the data reach back to the company's first order, so the first cohort is not left-censored. */
  readonly historyComplete: boolean
  readonly forecast: ForecastSettings
}

/** What a scope came to on this data: stands in every answer, so that a screen can say what it shows. */
export interface Frame {
  readonly dataVersion: number
  readonly asOfDay: number
  readonly newestDay: number
  readonly firstDay: number
  readonly current: DayWindow
  readonly previous: DayWindow
  /** False: the history does not cover the comparison window, and no comparison exists. */
  readonly previousCovered: boolean
  readonly currency: string
  /** The basis in force: revenue where the scope asks for margin and none is known. */
  readonly basis: Scope['basis']
  readonly marginKnown: boolean
  /** Share of the revenue up to the as-of day whose margin is imputed. */
  readonly imputedShare: number
}

/** Default cuts of the CLV tiers: share of accounts, best first. */
export const DEFAULT_TIER_CUTS: readonly number[] = [0.05, 0.2, 0.5]

/** What a company without a cost feed spends: not known. */
const NO_COSTS: CostTable = {
  acquisition: [],
  retention: [],
  service: { perOrder: null, share: null },
  rows: 0,
  setAside: [],
}

/** RFM looks at so many months up to the as-of day. */
const RFM_MONTHS = 24

/**
 * One data version's analyses: everything that several questions need under a scope, each computed once.
 * What it returns is shared between questions: read it, never transfer or change it.
 */
export class Analysis {
  readonly table: OrderTable
  readonly dataVersion: number
  readonly settings: AnalysisSettings
  readonly costs: CostTable
  readonly #ledgers = new Memo(4)
  readonly #memo = new Memo(48)
  readonly #models: Models
  readonly #modelled = new SharedWork(6)

  constructor(
    table: OrderTable,
    dataVersion: number,
    settings: AnalysisSettings,
    models: Models,
    costs: CostTable = NO_COSTS,
  ) {
    this.#models = models
    this.table = table
    this.dataVersion = dataVersion
    this.settings = settings
    this.costs = costs
  }

  asOfDay(scope: Scope): number {
    const newest = Math.max(0, this.table.newestDay)
    return scope.asOfDay === null ? newest : Math.max(0, Math.min(scope.asOfDay, newest))
  }

  frame(scope: Scope): Frame {
    const ledger = this.ledger(scope)
    const margins = marginsAsOf(this.table, ledger.asOfDay)
    const known = margins.rate !== null
    return {
      dataVersion: this.dataVersion,
      asOfDay: ledger.asOfDay,
      newestDay: this.table.newestDay,
      firstDay: ledger.firstDay,
      ...periodWindows(scope, ledger.asOfDay, ledger.firstDay),
      currency: this.table.currency,
      basis: known ? scope.basis : 'revenue',
      marginKnown: known,
      imputedShare: margins.estimatedShare,
    }
  }

  ledger(scope: Scope): Ledger {
    return this.ledgerAt(scope, this.asOfDay(scope))
  }

  /** The ledger of the scope as of another day. */
  ledgerAt(scope: Scope, asOfDay: number): Ledger {
    return this.#ledgers.recall(`${asOfDay} ${ledgerKey(scope)}`, () => buildLedger(this.table, scope, asOfDay))
  }

  rhythms(scope: Scope): Rhythms {
    const ledger = this.ledger(scope)
    const key = `rhythms ${ledger.asOfDay} ${JSON.stringify(this.#definition(scope))} ${scope.unit} ${salesKey(scope)}`
    return this.#memo.recall(key, () => rhythms(ledger, this.#definition(scope), this.settings.fixedDays))
  }

  /** State code of every unit on a day (by default the as-of day). */
  states(scope: Scope, day = this.asOfDay(scope)): Uint8Array {
    const key = `states ${day} ${this.asOfDay(scope)} ${JSON.stringify(this.#definition(scope))} ${scope.unit} ${salesKey(scope)}`
    return this.#memo.recall(key, () => accountStates(this.rhythms(scope), day))
  }

  #definition(scope: Scope): DefinitionSet {
    return scope.definition ?? this.settings.definition
  }

  clv(scope: Scope): Float64Array {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`clv ${ledger.asOfDay} ${ledgerKey(scope)}`, () => historicalClv(ledger))
  }

  rfm(scope: Scope): Rfm {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`rfm ${ledger.asOfDay} ${ledgerKey(scope)}`, () =>
      rfm(ledger, { from: addMonths(ledger.asOfDay + 1, -RFM_MONTHS), to: ledger.asOfDay + 1 }),
    )
  }

  /** CLV tiers at the default cuts, over all units. */
  tiers(scope: Scope): Tiers {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`tiers ${ledger.asOfDay} ${ledgerKey(scope)}`, () =>
      tiers(this.clv(scope), 'rank', DEFAULT_TIER_CUTS),
    )
  }

  mask(scope: Scope): AccountMask {
    const key = `mask ${this.asOfDay(scope)} ${JSON.stringify(this.#definition(scope))} ${ledgerKey(scope)} ${JSON.stringify(scope.accounts)}`
    return this.#memo.recall(key, () =>
      chooseAccounts(this.table.accounts, scope.unit, scope.accounts, {
        state: () => this.states(scope),
        rfm: () => this.rfm(scope).segment,
        tier: () => this.tiers(scope).tier,
      }),
    )
  }

  /** What every unit did in a window, chosen or not: the figures of any choice of units are summed from it. */
  windowTotals(scope: Scope, { from, to }: DayWindow): WindowTotals {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`window ${from} ${to} ${ledger.asOfDay} ${ledgerKey(scope)}`, () =>
      windowTotals(ledger, { from, to }),
    )
  }

  /** Revenue movements of the chosen units between two windows. */
  movements(scope: Scope, prev: DayWindow, cur: DayWindow): Movements {
    return this.recall(`movements ${prev.from} ${prev.to} ${cur.from} ${cur.to}`, scope, () =>
      movements(
        this.ledger(scope),
        this.mask(scope),
        prev,
        cur,
        this.windowTotals(scope, prev),
        this.windowTotals(scope, cur),
      ),
    )
  }

  /** The chosen units by state at the end of every day from the first sale's to the as-of day. */
  stateHistory(scope: Scope): StateHistory {
    const { firstDay, asOfDay } = this.rhythms(scope)
    const days = Int32Array.from({ length: asOfDay - firstDay + 1 }, (_, i) => firstDay + i)
    return this.recall('state history', scope, () => stateHistory(this.rhythms(scope), this.mask(scope), days))
  }

  /** Any other result that several questions of a scope share. */
  recall<T>(name: string, scope: Scope, make: () => T): T {
    return this.#memo.recall(`${name} ${JSON.stringify({ ...scope, asOfDay: this.asOfDay(scope) })}`, make)
  }

  /**
   * What the models' worker makes of a question about the scope's data: asked once, kept by `name` and the key, whoever
   * waits for it. `key` must name everything that the ask depends on besides the data.
   */
  model<Name extends ModelQuestionName>(
    name: Name,
    key: string,
    makeAsk: () => ModelQuestions[Name]['ask'],
    signal: AbortSignal,
  ): Promise<ModelQuestions[Name]['answer']> {
    return this.#modelled.wait(`${name} ${key}`, (stop) => this.#models.ask(name, makeAsk, stop), signal)
  }

  /** The account whose name and attributes stand for a unit. */
  leadOf(scope: Scope, unit: number): number {
    return scope.unit === 'group' ? (this.table.accounts.groupLead[unit] ?? unit) : unit
  }
}

function salesKey(scope: Scope): string {
  return JSON.stringify(scope.sales)
}

function ledgerKey(scope: Scope): string {
  return `${scope.unit} ${scope.credits} ${scope.basis} ${salesKey(scope)}`
}
