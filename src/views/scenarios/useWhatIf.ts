import { useUrlNumber } from '../../state/useUrlNumber'
import { useUrlSearch } from '../../state/useUrlSearch'
import type { ClaimNumber } from './useClaim'
import type { WhatIfRates } from './whatIf'

/** A rate that a slider moves: its number as it is shown, its ends and its step. */
export interface WhatIfSlider extends ClaimNumber {
  readonly id: keyof WhatIfRates
  readonly label: string
  readonly metric: string
  readonly unit?: string
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface WhatIfChoices {
  readonly sliders: readonly WhatIfSlider[]
  readonly rates: WhatIfRates
  readonly isChanged: boolean
  readonly reset: () => void
}

const KEYS: Readonly<Record<keyof WhatIfRates, string>> = {
  yearlyLoss: 'if-loss',
  newAYear: 'if-won',
  ordersPerYear: 'if-orders',
  aov: 'if-order',
  marginShare: 'if-margin',
  discount: 'if-discount',
}

const METRICS: Readonly<Record<keyof WhatIfRates, string>> = {
  yearlyLoss: 'own-yearly-loss',
  newAYear: 'set-won',
  ordersPerYear: 'own-orders-a-year',
  aov: 'own-average-order',
  marginShare: 'own-margin-share',
  discount: 'set-discount',
}

/** What a number of a slider is as a rate. */
const SCALE: Readonly<Record<keyof WhatIfRates, number>> = {
  yearlyLoss: 0.01,
  newAYear: 1,
  ordersPerYear: 1,
  aov: 10_000,
  marginShare: 0.01,
  discount: 0.01,
}

/** The rates of "what if", in the URL where they differ from the company's own. */
export function useWhatIf(own: WhatIfRates): WhatIfChoices {
  const [search, changeSearch] = useUrlSearch()
  const top = (value: number) => Math.max(1, Math.ceil(value * 2))
  const orders = { min: 0, max: top(own.ordersPerYear), step: 0.1 }
  const order = { min: 0, max: top(own.aov / 10_000), step: 1 }
  const won = { min: 0, max: top(own.newAYear), step: 1 }
  const share = { min: 0, max: 95, step: 0.5 }
  const loss = useUrlNumber(KEYS.yearlyLoss, round(own.yearlyLoss * 100), share)
  const newAYear = useUrlNumber(KEYS.newAYear, own.newAYear, won)
  const frequency = useUrlNumber(KEYS.ordersPerYear, round(own.ordersPerYear), orders)
  const aov = useUrlNumber(KEYS.aov, Math.round(own.aov / 10_000), order)
  const margin = useUrlNumber(KEYS.marginShare, round(own.marginShare * 100), share)
  const discount = useUrlNumber(KEYS.discount, round(own.discount * 100), { min: 0, max: 50 })
  const named = (
    id: keyof WhatIfRates,
    label: string,
    [value, change]: readonly [number, (value: number) => void],
    ends: { readonly min: number; readonly max: number; readonly step: number },
    unit?: string,
  ): WhatIfSlider => ({
    id,
    label,
    metric: METRICS[id],
    value,
    change,
    ...ends,
    ...(unit === undefined ? {} : { unit }),
  })
  const sliders = [
    named('yearlyLoss', 'Accounts lost a year', loss, share, '%'),
    named('newAYear', 'Accounts won a year', newAYear, won),
    named('ordersPerYear', 'Orders a year', frequency, orders),
    named('aov', 'Average order', aov, order),
    named('marginShare', 'Margin', margin, share, '%'),
    named('discount', 'Discount a year', discount, { min: 0, max: 50, step: 0.5 }, '%'),
  ]
  const said = (id: keyof WhatIfRates) => search[KEYS[id]] !== undefined
  const asked = (id: keyof WhatIfRates, value: number) => (said(id) ? value * SCALE[id] : own[id])
  const rates: WhatIfRates = {
    yearlyLoss: asked('yearlyLoss', loss[0]),
    newAYear: asked('newAYear', newAYear[0]),
    ordersPerYear: asked('ordersPerYear', frequency[0]),
    aov: asked('aov', aov[0]),
    marginShare: asked('marginShare', margin[0]),
    discount: asked('discount', discount[0]),
  }
  return {
    sliders,
    rates,
    isChanged: sliders.some(({ id }) => said(id)),
    reset: () =>
      changeSearch((previous) =>
        Object.fromEntries(Object.entries(previous).filter(([key]) => !Object.values(KEYS).includes(key))),
      ),
  }
}

const round = (value: number) => Math.round(value * 10) / 10
