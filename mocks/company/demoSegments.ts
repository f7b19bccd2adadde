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
