import { type ActivityTable, NO_ACTIVITIES } from '../core/activities/activityTable'
import type { AccountMask } from '../core/accountMask'
import { accountStates } from '../core/accountState'
import { type CostTable, NO_COSTS } from '../core/costTable'
import { asksForFigures, chooseAccounts } from '../core/chooseAccounts'
import { cutLedger } from '../core/cutLedger'
import { cutRhythms } from '../core/cutRhythms'
import type { DayWindow } from '../core/dayWindow'
import { type FirstSaleField, firstSaleColumn, type UnitColumn } from '../core/firstSale'
import { historicalClv } from '../core/historicalClv'
import type { Ledger } from '../core/ledger'
import { marginsAsOf } from '../core/marginsAsOf'
import type { OrderTable } from '../core/orderTable'
import { type Rfm, rfm } from '../core/rfm'
import { revalueLedger } from '../core/revalueLedger'
import type { RetentionSeries } from '../core/retentionSeries'
import { type Rhythms, rhythms } from '../core/rhythm'
import { chosenLines } from '../core/saleShares'
import { DEFAULT_SCOPE, type DefinitionSet, type Scope } from '../core/scope'
import type { StretchDays } from '../core/stretchDays'
import { DEFAULT_TIER_CUTS, type Tiers, tiers } from '../core/tiers'
import type { Timeline } from '../core/timeline'
import type { PairBlock } from '../core/windowPair'
import type { WindowTotals } from '../core/windowTotals'
import { addMonths } from '../core/calendar'
import type { AnalysisSettings } from './analysisSettings'
import { type Frame, frameOf } from './frame'
import type { KeptHistory } from './KeptHistory'
import { Memo } from './Memo'
import type { Models } from './ModelsClient'
import type { ModelQuestionName, ModelQuestions } from './modelsProtocol'
import { SharedWork } from './SharedWork'
import { type Chosen, ledgerKey, salesKey, WholeHistory } from './WholeHistory'

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
  readonly activities: ActivityTable
  readonly #ledgers = new Memo(4)
  readonly #memo = new Memo(48)
  readonly #overWindows = new Memo(512)
  readonly #models: Models
  readonly #modelled = new SharedWork(6)
  readonly #history: WholeHistory

  constructor(
    table: OrderTable,
    dataVersion: number,
    settings: AnalysisSettings,
    models: Models,
    costs: CostTable = NO_COSTS,
    activities: ActivityTable = NO_ACTIVITIES,
    kept: KeptHistory | null = null,
  ) {
    this.#models = models
    this.table = table
    this.dataVersion = dataVersion
    this.settings = settings
    this.costs = costs
    this.activities = activities
    this.#history = new WholeHistory(table, settings.fixedDays)
    if (kept !== null) this.#history.takeUp(kept, DEFAULT_SCOPE, settings.definition, this.#chosen(DEFAULT_SCOPE))
  }

  /** What the first figures take their time for, to be kept with the table for the next opening. */
  keepHistory(scope = DEFAULT_SCOPE): KeptHistory {
    return this.#history.keep(scope, this.#definition(scope), this.frame(scope).months, this.#chosen(scope))
  }

  asOfDay(scope: Scope): number {
    const newest = Math.max(0, this.table.newestDay)
    return scope.asOfDay === null ? newest : Math.max(0, Math.min(scope.asOfDay, newest))
  }

  frame(scope: Scope): Frame {
    const asOfDay = this.asOfDay(scope)
    const firstDay = Math.min(this.ledgerEver(scope).firstDay, asOfDay)
    const margins = this.#memo.recall(`margins ${asOfDay}`, () => marginsAsOf(this.table, asOfDay))
    const { dataVersion, table, settings } = this
    const data = { dataVersion, asOfDay, newestDay: table.newestDay, firstDay, currency: table.currency }
    return frameOf(scope, data, margins, settings.fiscalYearStartMonth)
  }

  /** The ledger on all data, whatever the as-of day: ask it of no later day. */
  ledgerEver(scope: Scope): Ledger {
    return this.#history.ledger(scope, this.asOfDay(scope))
  }

  /** The ledger of the scope as of a day (by default the as-of day). */
  ledger(scope: Scope, asOfDay = this.asOfDay(scope)): Ledger {
    const whole = this.#history.ledger(scope, asOfDay)
    if (asOfDay >= whole.asOfDay) return whole
    return this.#ledgers.recall(`${asOfDay} ${ledgerKey(scope)}`, () =>
      cutLedger(revalueLedger(whole, this.table, scope, asOfDay), asOfDay),
    )
  }

  rhythms(scope: Scope): Rhythms {
    const ever = this.rhythmsEver(scope)
    const asOfDay = this.asOfDay(scope)
    if (asOfDay >= ever.asOfDay) return ever
    const key = `rhythms ${asOfDay} ${JSON.stringify(ever.definition)} ${scope.unit} ${salesKey(scope)}`
    return this.#memo.recall(key, () =>
      asOfDay < ever.firstDay
        ? rhythms(this.ledger(scope), ever.definition, this.settings.fixedDays)
        : cutRhythms(ever, asOfDay),
    )
  }

  /**
   * The rhythms on all data, whatever the as-of day. Up to that day they are those of the as-of day: a threshold never moves,
   * and a crossing is made by nothing that comes after it. Ask them of no later day.
   */
  rhythmsEver(scope: Scope): Rhythms {
    return this.#history.rhythms(scope, this.#definition(scope), this.asOfDay(scope))
  }

  /** The days of the stretches of `rhythmsEver`, in their order. */
  stretchDays(scope: Scope): StretchDays {
    return this.#history.stretchDays(scope, this.#definition(scope), this.asOfDay(scope))
  }

  /** State code of every unit on a day up to the as-of day (by default that). */
  states(scope: Scope, day = this.asOfDay(scope)): Uint8Array {
    const key = `states ${day} ${JSON.stringify(this.#definition(scope))} ${scope.unit} ${salesKey(scope)}`
    return this.#memo.recall(key, () => accountStates(this.rhythmsEver(scope), day))
  }

  /** Day by day, what the chosen units bought and in which states they were: on all data. Ask it of no day after the as-of day. */
  timeline(scope: Scope): Timeline {
    return this.#history.timeline(scope, this.#definition(scope), this.asOfDay(scope), this.#chosen(scope))
  }

  /** Revenue retention of the chosen units, a month each, on all data: ask it of no month that ends after the as-of day. */
  retention(scope: Scope, length: number): RetentionSeries {
    return this.#history.retention(scope, length, this.asOfDay(scope), this.#chosen(scope))
  }

  #chosen(scope: Scope): Chosen {
    return { mask: this.mask(scope), maskKey: this.#maskKey(scope) }
  }

  #definition(scope: Scope): DefinitionSet {
    return scope.definition ?? this.settings.definition
  }

  /** What the mask depends on, apart from the ledger: the as-of day only where figures are asked for. */
  #maskKey(scope: Scope): string {
    const asks = asksForFigures(scope.accounts)
    return `${JSON.stringify(scope.accounts)} ${asks ? `${this.asOfDay(scope)} ${JSON.stringify(this.#definition(scope))}` : ''}`
  }

  clv(scope: Scope): Float64Array {
    const asOfDay = this.asOfDay(scope)
    const worth = () => revalueLedger(this.ledgerEver(scope), this.table, scope, asOfDay)
    return this.#memo.recall(`clv ${asOfDay} ${ledgerKey(scope)}`, () => historicalClv(worth(), asOfDay))
  }

  rfm(scope: Scope): Rfm {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`rfm ${ledger.asOfDay} ${ledgerKey(scope)}`, () =>
      rfm(ledger, { from: addMonths(ledger.asOfDay + 1, -RFM_MONTHS), to: ledger.asOfDay + 1 }),
    )
  }

  /** CLV tiers at the default cuts, over all units. */
  tiers(scope: Scope): Tiers {
    const key = `tiers ${this.asOfDay(scope)} ${ledgerKey(scope)}`
    return this.#memo.recall(key, () => tiers(this.clv(scope), 'rank', DEFAULT_TIER_CUTS))
  }

  mask(scope: Scope): AccountMask {
    return this.#memo.recall(`mask ${ledgerKey(scope)} ${this.#maskKey(scope)}`, () =>
      chooseAccounts(this.table.accounts, scope.unit, scope.accounts, {
        state: () => this.states(scope),
        rfm: () => this.rfm(scope).segment,
        tier: () => this.tiers(scope).tier,
        ledger: () => this.ledger(scope),
        firstSale: (field) => this.firstSale(scope, field),
      }),
    )
  }

  /** What the first sale of every unit, under the sales filter, tells of its acquisition. */
  firstSale(scope: Scope, field: FirstSaleField): UnitColumn {
    const ledger = this.ledger(scope)
    return this.#memo.recall(`${field} ${ledger.asOfDay} ${ledgerKey(scope)}`, () =>
      firstSaleColumn(this.table, ledger, field, chosenLines(this.table, scope.sales)),
    )
  }

  /** What every unit did in a window up to the as-of day, chosen or not: any choice of units is summed from it. */
  windowTotals(scope: Scope, window: DayWindow): WindowTotals {
    return this.#history.windowTotals(scope, window, this.asOfDay(scope))
  }

  /** What the chosen units, or all, did in two windows up to the as-of day, the earlier first. */
  windowPair(scope: Scope, windows: readonly [DayWindow, DayWindow]): readonly PairBlock[] {
    return this.#history.windowPair(scope, windows, this.asOfDay(scope), this.#chosen(scope))
  }

  /**
   * A result over windows of the chosen units that no day after the windows changes: kept whatever the as-of day, so that a
   * drag within a month finds it. Of `large` ones, with a number a unit, fewer are kept.
   */
  recallOver<T>(
    name: string,
    scope: Scope,
    windows: readonly DayWindow[],
    make: () => T,
    size: 'small' | 'large' = 'small',
  ): T {
    const days = windows.map(({ from, to }) => `${from} ${to}`).join(' ')
    const rule = JSON.stringify(this.#definition(scope))
    const key = `${name} ${days} ${this.ledgerEver(scope).asOfDay} ${rule} ${ledgerKey(scope)} ${this.#maskKey(scope)}`
    return (size === 'small' ? this.#overWindows : this.#memo).recall(key, make)
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
