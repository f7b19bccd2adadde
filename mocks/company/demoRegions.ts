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

/** GBP price list: what one EUR of list price costs there. */
export const GBP_PRICE_FACTOR = 0.86

/**
 * The warehouse of one region moved, and deliveries came late: in `months` months that begin `monthsBeforeEnd`
 * months before the newest one, its accounts leave with this extra chance.
 */
export const WAREHOUSE_MOVE = { region: 'East', monthsBeforeEnd: 10, months: 2, leaves: 0.16 } as const
