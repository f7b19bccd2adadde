/** Ways an order comes in; the index is used in `channels` below. */
export const CHANNELS = ['Web shop', 'Field sales', 'Phone', 'EDI'] as const
export type Channel = (typeof CHANNELS)[number]

/** How the accounts of one customer segment behave on average. */
export interface SegmentLaw {
  readonly name: string
  readonly share: number
  /** Mean orders a year while the relation lasts, and the gamma shape by which accounts differ around it. */
  readonly ordersPerYear: number
  readonly rateShape: number
  /** Mean order value in EUR, before the category mix rounds it to whole quantities. */
  readonly orderValue: number
  /** Mean chance a year that the relation ends. */
  readonly endsPerYear: number
  /** How many of 10 accounts order with regularity 1, 2 and 4. */
  readonly regularities: readonly [number, number, number]
  /** Weights of `CHANNELS`. */
  readonly channels: readonly [number, number, number, number]
  /** Weights of `CATEGORIES`; 0 is never bought. */
  readonly categories: readonly number[]
  readonly industries: readonly string[]
}

/** A product group: `margin` is what the list price leaves, `prices` the range of list prices in EUR. */
export interface CategoryLaw {
  readonly name: string
  readonly margin: number
  readonly prices: readonly [number, number]
}

export const CATEGORIES: readonly CategoryLaw[] = [
  { name: 'Cable & wire', margin: 0.21, prices: [18, 240] },
  { name: 'Switches & sockets', margin: 0.36, prices: [4, 48] },
  { name: 'Boards & breakers', margin: 0.31, prices: [9, 260] },
  { name: 'Lighting', margin: 0.34, prices: [12, 190] },
  { name: 'Installation material', margin: 0.38, prices: [2, 36] },
  { name: 'Industrial automation', margin: 0.27, prices: [35, 620] },
  { name: 'Tools & testing', margin: 0.29, prices: [14, 480] },
  { name: 'Smart building', margin: 0.33, prices: [39, 390] },
  { name: 'Solar & charging', margin: 0.19, prices: [60, 890] },
]

/** The supplier of this category sends price lists without purchase prices: its lines carry no cost. */
export const CATEGORY_WITHOUT_COST = 'Lighting'

export const SEGMENTS: readonly SegmentLaw[] = [
  {
    name: 'Installer',
    share: 0.44,
    ordersPerYear: 13,
    rateShape: 1.3,
    orderValue: 430,
    endsPerYear: 0.2,
    regularities: [4, 4, 2],
    channels: [55, 20, 25, 0],
    categories: [22, 20, 14, 12, 18, 0, 5, 6, 3],
    industries: ['Housing', 'Commercial building', 'Renovation', 'Solar'],
  },
  {
    name: 'Panel builder',
    share: 0.18,
    ordersPerYear: 18,
    rateShape: 1.5,
    orderValue: 900,
    endsPerYear: 0.13,
    regularities: [2, 4, 4],
    channels: [30, 25, 10, 35],
    categories: [15, 0, 34, 0, 14, 30, 4, 3, 0],
    industries: ['Machinery', 'Energy', 'Water', 'Process plants'],
  },
  {
    name: 'Industry',
    share: 0.18,
    ordersPerYear: 9,
    rateShape: 1.2,
    orderValue: 1150,
    endsPerYear: 0.13,
    regularities: [4, 4, 2],
    channels: [25, 35, 10, 30],
    categories: [14, 3, 14, 9, 8, 36, 12, 2, 2],
    industries: ['Machinery', 'Food', 'Chemicals', 'Automotive', 'Logistics'],
  },
  {
    name: 'Public',
    share: 0.08,
    ordersPerYear: 6,
    rateShape: 1.6,
    orderValue: 740,
    endsPerYear: 0.09,
    regularities: [3, 4, 3],
    channels: [35, 45, 20, 0],
    categories: [12, 14, 10, 30, 12, 0, 8, 8, 6],
    industries: ['Health care', 'Education', 'Municipal works', 'Transport'],
  },
  {
    name: 'Retailer',
    share: 0.12,
    ordersPerYear: 13,
    rateShape: 1.4,
    orderValue: 540,
    endsPerYear: 0.22,
    regularities: [3, 5, 2],
    channels: [40, 15, 10, 35],
    categories: [8, 28, 4, 30, 14, 0, 10, 6, 0],
    industries: ['Building supplies', 'Specialist trade', 'Online trade'],
  },
]

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

/** Where accounts sit: the reps of a region, its towns, and how orders from there are taxed and paid. */
export interface RegionLaw {
  readonly name: string
  readonly share: number
  readonly country: string
  readonly reps: readonly string[]
  readonly towns: readonly string[]
}

export const REGIONS: readonly RegionLaw[] = [
  {
    name: 'North',
    share: 17,
    country: 'DE',
    reps: ['AK'],
    towns: ['Hamburg', 'Bremen', 'Kiel', 'Rostock', 'Hannover'],
  },
  {
    name: 'East',
    share: 14,
    country: 'DE',
    reps: ['JL'],
    towns: ['Leipzig', 'Dresden', 'Berlin', 'Magdeburg', 'Erfurt'],
  },
  {
    name: 'West',
    share: 20,
    country: 'DE',
    reps: ['SB', 'TW'],
    towns: ['Köln', 'Essen', 'Münster', 'Aachen', 'Siegen'],
  },
  {
    name: 'South',
    share: 20,
    country: 'DE',
    reps: ['MH', 'RF'],
    towns: ['München', 'Ulm', 'Nürnberg', 'Passau', 'Freiburg'],
  },
  { name: 'Austria', share: 9, country: 'AT', reps: ['MH'], towns: ['Wien', 'Linz', 'Graz', 'Salzburg'] },
  {
    name: 'Netherlands',
    share: 9,
    country: 'NL',
    reps: ['DV'],
    towns: ['Utrecht', 'Arnhem', 'Eindhoven', 'Groningen'],
  },
  { name: 'United Kingdom', share: 11, country: 'GB', reps: ['EC'], towns: ['Leeds', 'Bristol', 'Derby', 'Preston'] },
]

/** Orders of each month relative to the yearly mean, January first: quiet summers, a busy autumn. */
export const SEASON = [0.87, 0.95, 1.09, 1.03, 0.98, 1.05, 0.94, 0.82, 1.12, 1.17, 1.15, 0.83] as const

/** Orders of each weekday relative to the yearly mean, Monday first. */
export const WEEK = [1.5, 1.5, 1.4, 1.4, 1.1, 0.1, 0] as const

/** Accounts won in the first and in the last month of the history; between them the number grows evenly. */
export const NEW_ACCOUNTS_A_MONTH = [12, 19] as const

/** Accounts that were customers before the history begins. */
export const ESTABLISHED_ACCOUNTS = 480

/** List prices rise on the first of every January by this share. */
export const PRICE_RISE = 0.028

/**
 * The warehouse of one region moved, and deliveries came late: in `months` months that begin `monthsBeforeEnd`
 * months before the newest one, its accounts leave with this extra chance.
 */
export const WAREHOUSE_MOVE = { region: 'East', monthsBeforeEnd: 10, months: 2, leaves: 0.16 } as const

/** GBP price list: what one EUR of list price costs there. */
export const GBP_PRICE_FACTOR = 0.86
