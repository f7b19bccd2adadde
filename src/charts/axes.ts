import { FONT, type ChartColours, type ChartStyle } from './chartStyle'

/** The plot and the labels of its axes together fill what these margins leave. */
export function plotArea(margins: { left: number; right: number; top: number; bottom: number }) {
  return { ...margins, outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const }
}

const tickText = (colours: ChartColours) => ({ color: colours.ink3, fontSize: 11, hideOverlap: true })

/** A horizontal axis of named places. An empty name leaves its tick without a label. */
export function placeAxis(colours: ChartColours, names: readonly string[], boundaryGap = false) {
  return {
    type: 'category' as const,
    data: [...names],
    boundaryGap,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.edge } },
    axisLabel: { ...tickText(colours), ...(names.includes('') ? { interval: 0 } : {}) },
  }
}

/** A vertical axis of values that begins at zero, with hairlines and no line of its own. */
export function valueAxis(colours: ChartColours, print: (value: number) => string) {
  return {
    type: 'value' as const,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colours.grid } },
    axisLabel: { ...tickText(colours), formatter: (value: number) => print(value) },
  }
}

/** A horizontal axis of numbers between two ends. */
export function numberAxis(colours: ChartColours, from: number, to: number, print: (value: number) => string) {
  return {
    type: 'value' as const,
    min: from,
    max: to,
    axisTick: { show: false },
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.edge } },
    splitLine: { show: false },
    axisLabel: { ...tickText(colours), formatter: (value: number) => print(value) },
  }
}

/** A label beside a mark: 11.5 px, readable over lines by a halo of the ground. */
export function haloLabel(colours: ChartColours, color: string, strong = false) {
  return {
    color,
    fontFamily: FONT,
    fontSize: strong ? 12 : 11.5,
    fontWeight: strong ? (600 as const) : (400 as const),
    textBorderColor: colours.surface,
    textBorderWidth: 3,
  }
}

/** Pixels that a text of 11.5 px takes, on the wide side. */
export const roomFor = (text: string) => Math.ceil(text.length * 6.6) + 10

/** Pixels for the name of a line beside its end where there is little room: long names break between words. */
const NARROW_NAME = 80

/** A line's name beside its end. */
export function endLabel(style: ChartStyle, name: string, colour: string, strong: boolean) {
  return {
    show: true,
    formatter: name,
    distance: 6,
    ...haloLabel(style, colour, strong),
    // A line's height keeps names apart that are pushed from one another.
    lineHeight: 14,
    ...(style.narrow ? { width: NARROW_NAME, overflow: 'break' as const } : {}),
  }
}

/** Pixels to leave at the right for the names of lines. */
export function endRoom(style: ChartStyle, names: readonly string[]): number {
  const room = Math.max(0, ...names.map(roomFor))
  return 8 + (style.narrow ? Math.min(NARROW_NAME, room) : room)
}
