import { CATEGORIES, CATEGORY_WITHOUT_COST } from './demoCategories'
import { createRandom } from './random'

/** An article of the catalogue. Money is whole cents. */
export interface DemoProduct {
  readonly id: number
  readonly sku: string
  readonly name: string
  /** Index into `CATEGORIES`. */
  readonly category: number
  /** List price in EUR cents at the start of the history. */
  readonly price: number
  /** True cost as a share of the list price. */
  readonly costShare: number
  /** Whether the shop knows the cost and sends it with the lines. */
  readonly costKnown: boolean
}

const PRODUCTS_A_CATEGORY = 28

/** Things by category, and the sizes each comes in. */
const RANGES: readonly { readonly things: readonly string[]; readonly sizes: readonly string[] }[] = [
  {
    things: ['Installation cable', 'Flexible cable', 'Control cable', 'Earth wire'],
    sizes: ['1.5 mm²', '2.5 mm²', '4 mm²', '6 mm²', '10 mm²', '16 mm²', '25 mm²'],
  },
  {
    things: ['Socket', 'Rocker switch', 'Dimmer', 'Cover frame'],
    sizes: ['white', 'cream', 'anthracite', 'steel', 'surface mount', 'splash-proof', 'two-fold'],
  },
  {
    things: ['Circuit breaker', 'Residual-current device', 'Distribution board', 'Main switch'],
    sizes: ['10 A', '16 A', '20 A', '25 A', '32 A', '40 A', '63 A'],
  },
  {
    things: ['LED panel', 'Downlight', 'Linear luminaire', 'Floodlight'],
    sizes: ['8 W', '12 W', '18 W', '24 W', '36 W', '50 W', '80 W'],
  },
  {
    things: ['Conduit', 'Cable tray', 'Junction box', 'Cable gland set'],
    sizes: ['16 mm', '20 mm', '25 mm', '32 mm', '40 mm', '50 mm', '63 mm'],
  },
  {
    things: ['Contactor', 'Motor starter', 'Power supply', 'Proximity sensor'],
    sizes: ['size 0', 'size 1', 'size 2', 'size 3', 'size 4', 'compact', 'heavy duty'],
  },
  {
    things: ['Voltage tester', 'Crimping pliers', 'Insulation meter', 'Screwdriver set'],
    sizes: ['basic', 'plus', 'pro', 'case of 5', 'slim', '1000 V', 'workshop'],
  },
  {
    things: ['Room controller', 'Presence detector', 'Switch actuator', 'Shutter actuator'],
    sizes: ['1-fold', '2-fold', '4-fold', '8-fold', 'flush', 'rail', 'radio'],
  },
  {
    things: ['Solar inverter', 'Wall box', 'String cable kit', 'Mounting set'],
    sizes: ['S', 'M', 'L', 'XL', 'roof', 'façade', 'carport'],
  },
]

/** The catalogue: 28 articles in each category, prices spread evenly in logarithms over the category's range. */
export function demoCatalogue(seed: number): readonly DemoProduct[] {
  const random = createRandom(seed, 1)
  return CATEGORIES.flatMap(({ name, margin, prices: [low, high] }, category) =>
    Array.from({ length: PRODUCTS_A_CATEGORY }, (_, i): DemoProduct => {
      const { things, sizes } = RANGES[category]
      const place = (i + random.unit()) / PRODUCTS_A_CATEGORY
      return {
        id: 11 + category * PRODUCTS_A_CATEGORY + i,
        sku: `${name.slice(0, 2).toUpperCase()}-${String(category * 100 + i + 101)}`,
        name: `${things[i % things.length]} ${sizes[Math.floor(i / things.length)]}`,
        category,
        price: Math.round(low * (high / low) ** place * 100),
        costShare: 1 - margin - random.between(-0.03, 0.03),
        costKnown: name !== CATEGORY_WITHOUT_COST,
      }
    }),
  )
}
