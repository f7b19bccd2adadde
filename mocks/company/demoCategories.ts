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
