import type { DayWindow } from '../../core/dayWindow'
import type { AccountField, DefinitionSet, SalesField } from '../../core/scope'
import type { PlaceId } from './places'

/** What the shell shows of the company and its data. Whatever is not known yet is null and drawn as such. */
export interface ShellFacts {
  /** The company's name, at the top of the rail; null prints only "Tenure". */
  readonly company: string | null
  /** Who is signed in (a name of null: the proxy does not say) and where that ends; null: nobody signs in here. */
  readonly signIn: { readonly name: string | null; readonly signOut: string } | null
  /** The day of the newest order that is not in the future: the as-of day of a scope that names none. */
  readonly newestDay: number | null
  /** The day of the first order: no as-of day lies before it. */
  readonly oldestDay: number | null
  /** The windows that the scope's period and comparison mean on its as-of day. */
  readonly current: DayWindow | null
  readonly comparison: DayWindow | null
  /** Currencies that can be reported in, the configured one first. */
  readonly currencies: readonly string[]
  /** What else the configuration says for everybody; months are 1 to 12, and no locale is the browser's. */
  readonly configured: {
    readonly zone: string
    readonly currency: string
    readonly fiscalYearStartMonth: number
    readonly locale: string | null
  }
  /** The configured rule of churn. */
  readonly definition: DefinitionSet
  /** Fixed days of the configured fallback rule, offered as a definition. */
  readonly fixedDays: number
  readonly choices: readonly FieldChoices[]
  /** Printed at the right edge of a place that is a worklist. */
  readonly counts: Readonly<Partial<Record<PlaceId, number>>>
  /** "4 of 6 sources current. 25,900 invoices, kept in this browser." */
  readonly sources: string | null
  /** A reading that could not even begin or broke off, and sources that failed while others work. */
  readonly troubles: readonly ReadingTrouble[]
  readonly onReadAgain: () => void
}

/** The values that a field can be narrowed to. */
export interface FieldChoices {
  /** Whether it chooses accounts or sales. */
  readonly of: 'accounts' | 'sales'
  readonly field: AccountField | SalesField
  readonly values: readonly FieldValue[]
}

export interface FieldValue {
  /** What stands in the URL. */
  readonly value: string
  /** What is printed. */
  readonly label: string
  /** Accounts (or sales) that have it; null while it is not counted. */
  readonly count: number | null
}

export interface ReadingTrouble {
  /** "Product categories stopped at page 3 of 5." */
  readonly title: string
  /** What still works and how old what is shown is. */
  readonly effect: string
}
