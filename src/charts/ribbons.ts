/** A flow from a node of the left side to one of the right. */
export interface Flow {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** A node as a bar: `y` from the top and `height`, in the units asked for. */
export interface RibbonNode {
  readonly name: string
  readonly count: number
  readonly y: number
  readonly height: number
}

export interface Ribbon extends Flow {
  /** An SVG path in a box of width 1 and the asked height. */
  readonly path: string
}

export interface Ribbons {
  readonly left: readonly RibbonNode[]
  readonly right: readonly RibbonNode[]
  readonly ribbons: readonly Ribbon[]
}

interface RibbonsInput {
  readonly flows: readonly Flow[]
  /** Order of the nodes from the top; a node without a flow is left out. */
  readonly order: readonly string[]
  readonly height: number
  /** Between two nodes. */
  readonly gap: number
}

/**
 * Lays flows between two columns of nodes: heights in proportion to counts, the same scale on both sides, each ribbon
 * as thick as its count where it leaves and where it arrives, in the order of the nodes.
 */
export function ribbons({ flows, order, height, gap }: RibbonsInput): Ribbons {
  const total = flows.reduce((sum, flow) => sum + flow.count, 0)
  const names = (side: 'from' | 'to') => order.filter((name) => flows.some((flow) => flow[side] === name))
  const most = Math.max(names('from').length, names('to').length, 1)
  const scale = total > 0 ? (height - gap * (most - 1)) / total : 0
  const left = column(names('from'), flows, 'from', scale, height, gap)
  const right = column(names('to'), flows, 'to', scale, height, gap)
  const leftAt = new Map(left.map((node) => [node.name, node.y]))
  const rightAt = new Map(right.map((node) => [node.name, node.y]))
  const place = (flow: Flow) => order.indexOf(flow.from) * order.length + order.indexOf(flow.to)
  return {
    left,
    right,
    ribbons: flows
      .toSorted((a, b) => place(a) - place(b))
      .map((flow) => {
        const thick = flow.count * scale
        const y0 = leftAt.get(flow.from) ?? 0
        const y1 = rightAt.get(flow.to) ?? 0
        leftAt.set(flow.from, y0 + thick)
        rightAt.set(flow.to, y1 + thick)
        return { ...flow, path: band(y0, y1, thick) }
      }),
  }
}

function column(
  names: readonly string[],
  flows: readonly Flow[],
  side: 'from' | 'to',
  scale: number,
  height: number,
  gap: number,
): readonly RibbonNode[] {
  const total = flows.reduce((sum, flow) => sum + flow.count, 0)
  const spread = names.length > 1 ? (height - total * scale) / (names.length - 1) : gap
  let y = 0
  return names.map((name) => {
    const count = flows.reduce((sum, flow) => (flow[side] === name ? sum + flow.count : sum), 0)
    const node = { name, count, y, height: count * scale }
    y += node.height + spread
    return node
  })
}

/** A band of one thickness from the left edge at y0 to the right edge at y1. */
function band(y0: number, y1: number, thick: number): string {
  const at = (y: number) => Number(y.toFixed(2))
  return [
    `M0 ${at(y0)}C.5 ${at(y0)} .5 ${at(y1)} 1 ${at(y1)}`,
    `V${at(y1 + thick)}C.5 ${at(y1 + thick)} .5 ${at(y0 + thick)} 0 ${at(y0 + thick)}Z`,
  ].join('')
}
