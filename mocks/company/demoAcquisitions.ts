/** A way accounts are won, and what it does to them: the factors multiply the segment's law. */
export interface AcquisitionLaw {
  readonly name: string
  /** Weight among the accounts won outside campaigns. */
  readonly weight: number
  /** Chance that the first order stays the only one. */
  readonly onlyOnce: number
  readonly rate: number
  readonly value: number
  readonly ends: number
  /** Added to the account's discount. */
  readonly discount: number
}

export const ACQUISITIONS: readonly AcquisitionLaw[] = [
  { name: 'Field sales', weight: 30, onlyOnce: 0.07, rate: 1.1, value: 1.1, ends: 0.9, discount: 0.01 },
  { name: 'Web search', weight: 26, onlyOnce: 0.2, rate: 0.8, value: 0.85, ends: 1.2, discount: 0 },
  { name: 'Referral', weight: 22, onlyOnce: 0.06, rate: 1.1, value: 1, ends: 0.8, discount: 0 },
  { name: 'Trade fair', weight: 22, onlyOnce: 0.14, rate: 0.95, value: 1.05, ends: 1, discount: 0.01 },
]

/** An acquisition campaign: so many accounts, won in `months` months from the `from`-th month of the history. */
export interface CampaignLaw extends AcquisitionLaw {
  readonly accounts: number
  readonly from: number
  readonly months: number
  /** The segment half of its accounts belong to. */
  readonly segment: string
}

export const CAMPAIGNS: readonly CampaignLaw[] = [
  {
    name: 'Campaign: Panel Days',
    weight: 0,
    onlyOnce: 0.04,
    rate: 1.3,
    value: 1.15,
    ends: 0.5,
    discount: 0.01,
    accounts: 60,
    from: 12,
    months: 3,
    segment: 'Panel builder',
  },
  {
    name: 'Campaign: Welcome voucher',
    weight: 0,
    onlyOnce: 0.5,
    rate: 0.5,
    value: 0.6,
    ends: 2.4,
    discount: 0.06,
    accounts: 90,
    from: 20,
    months: 3,
    segment: 'Installer',
  },
]
