import type { AccountMask } from '../core/accountMask'
import { ATTRIBUTES, type Attribute } from '../core/accountTable'
import { buildLedger } from '../core/buildLedger'
import { monthOfDay } from '../core/calendar'
import type { DayWindow } from '../core/dayWindow'
import type { Ledger } from '../core/ledger'
import type { OrderTable } from '../core/orderTable'
import { type RecordsByDay, recordsByDay } from '../core/recordsByDay'
import { type RetentionSeries, retentionSeries, type RetentionSums, retentionSums } from '../core/retentionSeries'
import { type Rhythms, rhythms } from '../core/rhythm'
import { ACCOUNT_FIELDS, type DefinitionSet, type Scope } from '../core/scope'
import { type StretchDays, stretchDays } from '../core/stretchDays'
import { sumTimelines, type Timeline } from '../core/timeline'
import { timelines } from '../core/timelines'
import { groupOfMask, type UnitGroups } from '../core/unitGroups'
import { groupedPair, maskedPair, type PairBlock } from '../core/windowPair'
import { type WindowTotals, windowTotals } from '../core/windowTotals'
import { areSameTerms, HISTORY_VERSION, type HistoryTerms, type KeptHistory } from './KeptHistory'
import { Memo } from './Memo'

/** Units of more values than these are not added up by value: the index would be larger than what it saves. */
const MOST_VALUES = 64

/** The units chosen by a mask, which `maskKey` must name. */
export interface Chosen {
  readonly mask: AccountMask
  readonly maskKey: string
}

/** How chosen units are parted, and which parts are theirs. */
interface Parts {
  readonly key: string
  readonly chosen: readonly number[]
  /** Whether any other choice of units by the same field is a choice of the same parts. */
  readonly isByValue: boolean
  readonly make: () => UnitGroups
}

/** Sums of the parts of units: what they are kept by, which of them are chosen, and all of them, counted when they are first asked for. */
interface Sums<Sum> {
  readonly key: string
  readonly chosen: readonly number[]
  readonly all: () => readonly Sum[]
}

/**
 * What of a scope's data is the same on every as-of day: the ledger of all that is known today and what is counted on it
 * once, so that moving the as-of day costs no pass over the sales.
 *
 * Under a filter on one attribute, sums are kept for each of its values: any other choice among them adds those up.
 */
export class WholeHistory {
  readonly #table: OrderTable
  readonly #fixedDays: number
  readonly #creditsPrecede: boolean
  readonly #ledgers = new Memo(3)
  readonly #rhythms = new Memo(6)
  readonly #stretchDays = new Memo(3)
  readonly #sums = new Memo(8)
  readonly #chosen = new Memo(4)
  readonly #records = new Memo(2)
  readonly #windows = new Memo(6)

  constructor(table: OrderTable, fixedDays: number) {
    this.#table = table
    this.#fixedDays = fixedDays
    this.#creditsPrecede = table.creditSale.some((sale, i) => sale >= 0 && table.creditDay[i]! < table.saleDay[sale]!)
  }

  /** All that a later day knows and that may be asked as of `asOfDay`: see `#baseDay`. */
  ledger(scope: Scope, asOfDay: number): Ledger {
    return this.#ledgers.recall(this.#ledgerKey(scope, asOfDay), () =>
      buildLedger(this.#table, scope, this.#baseDay(scope, asOfDay)),
    )
  }

  #ledgerKey(scope: Scope, asOfDay: number): string {
    return `${this.#baseDay(scope, asOfDay)} ${ledgerKey(scope)}`
  }

  /**
   * The newest day; but where sales are chosen and a credit precedes the sale it names, the as-of day itself: such a
   * credit belongs to no chosen sale until that is known, so what came later does change what was.
   */
  #baseDay(scope: Scope, asOfDay: number): number {
    const choosesSales = Object.values(scope.sales).some((values) => values.length > 0)
    return choosesSales && this.#creditsPrecede ? asOfDay : Math.max(0, this.#table.newestDay)
  }

  rhythms(scope: Scope, definition: DefinitionSet, asOfDay: number): Rhythms {
    return this.#rhythms.recall(this.#rhythmsKey(scope, definition, asOfDay), () =>
      rhythms(this.ledger(scope, asOfDay), definition, this.#fixedDays),
    )
  }

  /** The days of the stretches of these rhythms, in their order. */
  stretchDays(scope: Scope, definition: DefinitionSet, asOfDay: number): StretchDays {
    return this.#stretchDays.recall(this.#rhythmsKey(scope, definition, asOfDay), () =>
      stretchDays(this.rhythms(scope, definition, asOfDay).stretches),
    )
  }

  #rhythmsKey(scope: Scope, definition: DefinitionSet, asOfDay: number): string {
    return `${this.#baseDay(scope, asOfDay)} ${JSON.stringify(definition)} ${scope.unit} ${salesKey(scope)}`
  }

  /** The timeline of the chosen units. */
  timeline(scope: Scope, definition: DefinitionSet, asOfDay: number, units: Chosen): Timeline {
    const { chosen, key, all } = this.#timelines(scope, definition, asOfDay, units)
    return this.#chosen.recall(`${key} ${chosen.join()}`, () => sumTimelines(chosen.map((part) => all()[part]!)))
  }

  #timelines(scope: Scope, definition: DefinitionSet, asOfDay: number, units: Chosen): Sums<Timeline> {
    const ledger = this.ledger(scope, asOfDay)
    const { key: its, chosen, make } = this.#parts(scope, ledger, units)
    const key = `timelines ${ledger.asOfDay} ${JSON.stringify(definition)} ${ledgerKey(scope)} ${its}`
    const count = () => timelines(ledger, this.rhythms(scope, definition, asOfDay), make())
    return { key, chosen, all: () => this.#sums.recall(key, count) }
  }

  /**
   * Revenue retention of the chosen units over windows of `length` months, for every month from the first that the history
   * can cover with the window before.
   */
  retention(scope: Scope, length: number, asOfDay: number, units: Chosen): RetentionSeries {
    const { chosen, all } = this.#retentions(scope, length, asOfDay, units)
    return retentionSeries(chosen.map((part) => all()[part]!))
  }

  #retentions(scope: Scope, length: number, asOfDay: number, units: Chosen): Sums<RetentionSums> {
    const ledger = this.ledger(scope, asOfDay)
    const { key: its, chosen, make } = this.#parts(scope, ledger, units)
    const key = `retention ${length} ${ledger.asOfDay} ${ledgerKey(scope)} ${its}`
    const first = monthOfDay(ledger.firstDay) + 2 * length - 1
    const count = () => retentionSums(ledger, make(), first, monthOfDay(ledger.asOfDay), length)
    return { key, chosen, all: () => this.#sums.recall(key, count) }
  }

  /** What every unit did in a window as far as that is known on the as-of day. */
  windowTotals(scope: Scope, given: DayWindow, asOfDay: number): WindowTotals {
    const ledger = this.ledger(scope, asOfDay)
    const window = knownPart(given, asOfDay)
    return this.#windows.recall(`${window.from} ${window.to} ${recordsKey(scope, ledger)}`, () =>
      windowTotals(ledger, window, this.#byDay(scope, ledger)),
    )
  }

  /**
   * What the chosen units did in two windows, block by block. Under a filter on one attribute their records are kept value by
   * value, so that only those of the chosen units are touched.
   */
  windowPair(
    scope: Scope,
    windows: readonly [DayWindow, DayWindow],
    asOfDay: number,
    units: Chosen,
  ): readonly PairBlock[] {
    const [prev, cur] = [knownPart(windows[0], asOfDay), knownPart(windows[1], asOfDay)]
    const ledger = this.ledger(scope, asOfDay)
    const { key, chosen, isByValue, make } = this.#parts(scope, ledger, units)
    if (!isByValue) return maskedPair(this.#byDay(scope, ledger), units.mask, prev, cur)
    const its = `${recordsKey(scope, ledger)} ${key}`
    return groupedPair(
      this.#records.recall(its, () => recordsByDay(ledger, make())),
      chosen,
      prev,
      cur,
    )
  }

  #byDay(scope: Scope, ledger: Ledger): RecordsByDay {
    return this.#records.recall(recordsKey(scope, ledger), () => recordsByDay(ledger))
  }

  /** What the first figures of a scope take their time for, to be kept for the next opening; counted where it is not yet. */
  keep(scope: Scope, definition: DefinitionSet, months: number, units: Chosen): KeptHistory {
    const day = this.#table.newestDay
    const ledger = this.ledger(scope, day)
    return {
      terms: this.#terms(definition),
      ledger,
      rhythms: this.rhythms(scope, definition, day),
      byDay: this.#byDay(scope, ledger),
      timelines: this.#timelines(scope, definition, day, units).all(),
      retention: { months, sums: this.#retentions(scope, months, day, units).all() },
    }
  }

  /** Takes up what `keep` gave of the same table; what was computed under other terms is left alone. */
  takeUp(kept: KeptHistory, scope: Scope, definition: DefinitionSet, units: Chosen): void {
    if (!areSameTerms(kept.terms, this.#terms(definition))) return
    const day = this.#table.newestDay
    const { ledger, retention } = kept
    this.#ledgers.recall(this.#ledgerKey(scope, day), () => ledger)
    this.#rhythms.recall(this.#rhythmsKey(scope, definition, day), () => kept.rhythms)
    this.#records.recall(recordsKey(scope, ledger), () => kept.byDay)
    this.#sums.recall(this.#timelines(scope, definition, day, units).key, () => kept.timelines)
    this.#sums.recall(this.#retentions(scope, retention.months, day, units).key, () => retention.sums)
  }

  #terms(definition: DefinitionSet): HistoryTerms {
    return { version: HISTORY_VERSION, newestDay: this.#table.newestDay, definition, fixedDays: this.#fixedDays }
  }

  #parts(scope: Scope, { unitCount }: Ledger, { mask, maskKey }: Chosen): Parts {
    const field = onlyAttribute(scope)
    if (field !== null) {
      const { texts, code } = this.#table.accounts.attributes[field]
      const chosen = texts.flatMap((text, at) => (scope.accounts[field]?.includes(text) ? [at] : []))
      if (texts.length <= MOST_VALUES && chosen.length > 0) {
        const { groupLead } = this.#table.accounts
        const groupOf = scope.unit === 'group' ? groupLead.map((account) => code[account]!) : code
        return { key: `by ${field}`, chosen, isByValue: true, make: () => ({ count: texts.length, groupOf }) }
      }
    }
    return { key: `of ${maskKey}`, chosen: [0], isByValue: false, make: () => groupOfMask(mask, unitCount) }
  }
}

/** The one field that the account filter chooses by, where it is an attribute; null when it chooses otherwise or not at all. */
function onlyAttribute({ accounts }: Scope): Attribute | null {
  const [field, ...others] = ACCOUNT_FIELDS.filter((one) => (accounts[one]?.length ?? 0) > 0)
  return others.length > 0 ? null : (ATTRIBUTES.find((attribute) => attribute === field) ?? null)
}

function knownPart({ from, to }: DayWindow, asOfDay: number): DayWindow {
  return { from, to: Math.min(to, asOfDay + 1) }
}

/** What of a scope chooses sales. */
export function salesKey(scope: Scope): string {
  return JSON.stringify(scope.sales)
}

/** What of a scope decides on its records, apart from what they are worth and from the as-of day. */
function choiceKey(scope: Scope): string {
  return `${scope.unit} ${scope.credits} ${salesKey(scope)}`
}

function recordsKey(scope: Scope, { asOfDay }: Ledger): string {
  return `${asOfDay} ${choiceKey(scope)}`
}

/** What of a scope decides on its ledger, apart from the as-of day. */
export function ledgerKey(scope: Scope): string {
  return `${choiceKey(scope)} ${scope.basis}`
}
