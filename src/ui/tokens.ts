export type Scheme = 'light' | 'dark'

/** Every colour of Tenure in one scheme, as CSS colours. Contrast ratios are checked in the tests. */
export interface Tokens {
  /** Rail, page behind the sheet. */
  readonly canvas: string
  /** Sheet, drawer, menus. */
  readonly surface: string
  /** Track, skeleton, formula box, cohort month 0. */
  readonly sunken: string
  /** Selected row or segment, filter chip. */
  readonly wash: string
  /** Hairlines between cells. */
  readonly line: string
  /** Chart gridlines, row rules. */
  readonly grid: string
  /** Borders of inputs and buttons, axes. */
  readonly edge: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly accent: string
  readonly onAccent: string
  readonly good: string
  readonly bad: string
  readonly warn: string
  readonly warnWash: string
  readonly scrim: string
  /** Marks of the five series, in order. */
  readonly series: readonly [string, string, string, string, string]
  /** The same series as text: labels next to the marks. */
  readonly seriesText: readonly [string, string, string, string, string]
  /** Context, others, not proven. */
  readonly grey: string
  /** Eight steps of one hue, least first; lightness is strictly monotone. */
  readonly ramp: readonly string[]
  /** The text colour to use on each step. */
  readonly rampText: readonly string[]
}

const LIGHT: Tokens = {
  canvas: '#f6f7f8',
  surface: '#ffffff',
  sunken: '#eff1f3',
  wash: '#e4f1f2',
  line: '#e2e5e8',
  grid: '#eceef0',
  edge: '#7f8790',
  ink: '#14181d',
  ink2: '#49515b',
  ink3: '#646d78',
  accent: '#0a6470',
  onAccent: '#ffffff',
  good: '#0a6470',
  bad: '#b0392a',
  warn: '#8a5a00',
  warnWash: '#f9f1e0',
  scrim: 'rgb(20 24 29 / 28%)',
  series: ['#0a6470', '#b07d24', '#5b2a8f', '#922c1a', '#5987e3'],
  seriesText: ['#0a6470', '#8a5a00', '#5b2a8f', '#922c1a', '#2f5fc0'],
  grey: '#7f8790',
  ramp: ['#e6f1f2', '#c4dfe3', '#98c7cd', '#65adb5', '#358e98', '#177581', '#0a5a65', '#06414a'],
  rampText: ['#14181d', '#14181d', '#14181d', '#14181d', '#0a0d10', '#ffffff', '#ffffff', '#ffffff'],
}

const DARK: Tokens = {
  canvas: '#0e1013',
  surface: '#14171b',
  sunken: '#1b1f24',
  wash: '#15292d',
  line: '#282d34',
  grid: '#22262c',
  edge: '#6d7681',
  ink: '#eceef0',
  ink2: '#b3bac3',
  ink3: '#8f98a3',
  accent: '#4cb9c4',
  onAccent: '#081416',
  good: '#4cb9c4',
  bad: '#f0806c',
  warn: '#e0ae4e',
  warnWash: '#2a2216',
  scrim: 'rgb(0 0 0 / 50%)',
  series: ['#4cb9c4', '#d9a12b', '#8f4fd0', '#b5563a', '#6a92ea'],
  seriesText: ['#4cb9c4', '#e0ae4e', '#b596e6', '#f0806c', '#8fb0f5'],
  grey: '#7a838e',
  ramp: ['#1a2a2e', '#1d3d43', '#20545c', '#246d77', '#2c8995', '#46a6b1', '#7cc4cc', '#b5e0e4'],
  rampText: ['#eceef0', '#eceef0', '#ffffff', '#ffffff', '#06090b', '#0a0d10', '#0a0d10', '#0a0d10'],
}

export const TOKENS: Readonly<Record<Scheme, Tokens>> = { light: LIGHT, dark: DARK }

const PLAIN = [
  'canvas',
  'surface',
  'sunken',
  'wash',
  'line',
  'grid',
  'edge',
  'ink',
  'ink2',
  'ink3',
  'accent',
  'onAccent',
  'good',
  'bad',
  'warn',
  'warnWash',
  'scrim',
  'grey',
] as const satisfies readonly (keyof Tokens)[]

/**
 * The tokens of a scheme as CSS custom properties: `--ink`, `--on-accent`, `--c1` … `--c5`, `--c1-text` …,
 * `--ramp-1` … `--ramp-8`, `--ramp-1-text` ….
 */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const name of PLAIN) variables[`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`] = tokens[name]
  tokens.series.forEach((colour, i) => (variables[`--c${i + 1}`] = colour))
  tokens.seriesText.forEach((colour, i) => (variables[`--c${i + 1}-text`] = colour))
  tokens.ramp.forEach((colour, i) => (variables[`--ramp-${i + 1}`] = colour))
  tokens.rampText.forEach((colour, i) => (variables[`--ramp-${i + 1}-text`] = colour))
  return variables
}
