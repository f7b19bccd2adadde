import { init } from '../../src/charts/echarts'
import type { Drawing } from '../../src/charts/drawing'
import { chartOption } from '../../src/charts/chartOption'
import type { ChartStyle } from '../../src/charts/chartStyle'
import { TOKENS } from '../../src/ui/tokens'

export const WIDE: ChartStyle = { ...TOKENS.light, narrow: false }
export const NARROW: ChartStyle = { ...TOKENS.light, narrow: true }

/** What a drawing looks like when it is drawn for good: its texts in reading order, its shapes, and the SVG itself. */
export interface Drawn {
  readonly texts: readonly string[]
  readonly paths: readonly DrawnPath[]
  readonly svg: string
}

export interface DrawnPath {
  readonly fill: string | null
  readonly stroke: string | null
  readonly dashed: boolean
  readonly d: string
}

/** Draws on a sheet of 800 × 300 without a page. */
export function draw(drawing: Drawing, style: ChartStyle = WIDE): Drawn {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: style.narrow ? 360 : 800, height: 300 })
  chart.setOption(chartOption(drawing, style, false))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return {
    svg,
    texts: [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => unescaped(text)),
    paths: [...svg.matchAll(/<path ([^>]*)>/g)].map(([, attributes]) => ({
      fill: attribute(attributes, 'fill'),
      stroke: attribute(attributes, 'stroke'),
      dashed: attributes.includes('stroke-dasharray'),
      d: attribute(attributes, 'd') ?? '',
    })),
  }
}

/** The paths of one colour, filled or stroked. */
export function inColour(drawn: Drawn, colour: string): readonly DrawnPath[] {
  return drawn.paths.filter(({ fill, stroke }) => fill === colour || stroke === colour)
}

/** Left, top, right and bottom of a path of straight lines (M, L and their relatives l, h, v). */
export function boundsOf({ d }: DrawnPath): readonly [left: number, top: number, right: number, bottom: number] {
  let [x, y] = [0, 0]
  const xs: number[] = []
  const ys: number[] = []
  for (const [, step, numbers] of d.matchAll(/([MLlhv])([^A-Za-z]*)/g)) {
    const [first = 0, second = 0] = [...numbers.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)
    if (step === 'M' || step === 'L') [x, y] = [first, second]
    else if (step === 'v') y += first
    else [x, y] = [x + first, y + (step === 'l' ? second : 0)]
    xs.push(x)
    ys.push(y)
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const attribute = (text: string, name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(text)?.[1] ?? null

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
