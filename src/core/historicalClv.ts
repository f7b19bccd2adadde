import type { Ledger } from './ledger'

/** SIGNATURE ONLY. Historical CLV of every unit: Σ value of its sales less all its credits (linked or not) up to the as-of day, in the ledger's value basis. NaN for a unit with no sale. */
export declare function historicalClv(ledger: Ledger): Float64Array
