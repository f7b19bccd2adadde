/** The number of a line of a copied working, by its label. */
type Line = (label: string) => number

/** How the results of a working follow from the lines before them, worked out anew from nothing but what is copied. */
type Recipe = (line: Line, labels: readonly string[]) => Readonly<Record<string, number>>

/** What a rate that is varied is called, and the line of the rate itself. */
const VARIED_RATES: Readonly<Record<string, string>> = {
  'Yearly loss': 'Accounts lost a year',
  'Orders a year': 'Orders a year',
  'Average order': 'Average order',
  Margin: 'Margin',
  'Discount rate': 'Discount a year',
  Horizon: 'Horizon, months',
}

const sumOf = (line: Line, labels: readonly string[]) => labels.reduce((sum, label) => sum + line(label), 0)

/** The last band over the first. */
const lastOverFirst: Recipe = (line, labels) => ({ 'Last ÷ first': line(labels.at(-2)!) / line(labels[0]!) })

/** Rate and Wilson interval of a side of an experiment, from its accounts and those that ordered. */
function side(line: Line, name: string, sign: '₁' | '₂') {
  const n = line(`${name}${sign === '₁' ? 'contacted' : 'held out'}, n${sign}`)
  const p = line(`${name}of them ordered, x${sign}`) / n
  const w = 1.959963984540054 ** 2 / n
  const spread = Math.sqrt(w * p * (1 - p) + (w * w) / 4)
  return { n, p, low: (p + w / 2 - spread) / (1 + w), high: (p + w / 2 + spread) / (1 + w) }
}

/** By title. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  'Revenue movement': (n) => ({
    Now: n('Before') + n("'+ New") + n("'+ Returned") + n("'+ Expansion") - n('− Contraction') - n('− Churned'),
  }),
  'Why it moved': (n, labels) => ({
    Change: sumOf(
      n,
      labels.filter((label) => label !== 'Change' && !label.startsWith('of it')),
    ),
    'Smaller orders': sumOf(
      n,
      labels.filter((label) => label.startsWith('of it')),
    ),
  }),
  'Accounts behind the change': (n) => ({ Change: n('Now') - n('Before') }),
  'Share of the top 20%': (n) => ({
    'Top ⌈0.2 · n⌉': Math.ceil(0.2 * n('Accounts with a sale, n')),
    'Share of the top': n('Σ margin of those') / n('Σ margin of all'),
  }),
  'Logo churn, May 2025': (n) => ({ 'Logo churn': n('Crossed into churned') / n('Open at the start') }),
  'Into and out of Champions': (n, labels) => ({
    [labels.at(-1)!]: n(labels[0]!) + n('Came in') - n('Left'),
  }),
  'CLV per account by segment': (n, labels) => ({
    [labels.at(-1)!]:
      n('Σ historical CLV, all segments') / n('Accounts with a sale') +
      (labels.includes('Accounts with a purchase')
        ? n('Σ predicted CLV, all segments') / n('Accounts with a purchase')
        : 0),
  }),
  'CLV tiers': (n, labels) => ({ Total: sumOf(n, labels.slice(0, -1)) }),
  'Accounts by state': (n, labels) => {
    const open = n('Active') + n('Due') + n('At risk')
    // The account list counts those that have not bought, the churn screen the open ones.
    return labels.includes('Open')
      ? { Open: open, 'Accounts with a sale': open + n('Churned') }
      : { Accounts: open + n('Churned') + n('Not yet bought') }
  },
  'Net and rule-of-thumb CLV': (n) => ({
    'Rule-of-thumb CLV': n('Average order value') * n('Orders a year') * n('Expected lifespan, years') * n('Margin'),
  }),
  'Call capacity': (n) => ({
    Saved: n('Share saved by a call, assumed') * n('Σ their expected loss'),
    'Cost of the calls': n('Accounts reached in 12 weeks') * n('Cost of a call, assumed'),
  }),
  'Calls logged': (n, labels) => ({
    'Calls logged': labels.slice(0, 5).reduce((sum, label) => sum + n(label), 0),
  }),
  'Ranking of the call list': (n, labels) => ({
    'Expected loss': n(labels[0]!) * Math.max(0, n('Risk') - n('Usual risk')),
  }),
  'Orders of May 2025': (n) => ({ 'Net revenue': n('Gross sales') + n('Credits') }),
  'Expected lifespan': (n) => ({ 'Expected lifespan': n('Area under the curve') - n('Mean silence threshold') }),
  'Accounts by number of orders': (n) => ({ 'Orders an account': n('Their orders') / n('Accounts with a sale') }),
  'LTV : CAC and payback': (n) => ({
    'LTV : CAC': n('Margin so far') / n('Acquisition cost'),
    'Margin per account': n('Margin so far') / n('Accounts'),
    CAC: n('Acquisition cost') / n('Accounts'),
  }),
  'Model comparison': (n, labels) =>
    Object.fromEntries(
      labels
        .filter((label) => label.endsWith(': AIC'))
        .flatMap((label) => {
          const of = (what: string) => label.replace('AIC', what)
          const [fit, k, count] = ['ln L, time in weeks', 'parameters, k', 'accounts, n'].map((what) => n(of(what)))
          return [
            [label, 2 * k! - 2 * fit!],
            [of('BIC'), k! * Math.log(count!) - 2 * fit!],
          ]
        }),
    ),
  'Hold-out split': (n) => {
    const p = n('Ordered in the last 60 days (p)')
    return {
      'Smallest provable uplift':
        (1.959963984540054 + 0.8416212335729143) * Math.sqrt(p * (1 - p) * (1 / n('To contact') + 1 / n('Held out'))),
    }
  },
  Uplift: (n, labels) =>
    Object.fromEntries(
      labels
        .filter((label) => label.endsWith(': uplift'))
        .flatMap((label) => {
          const name = label.slice(0, -'uplift'.length)
          const [one, other] = [side(n, name, '₁'), side(n, name, '₂')]
          const difference = one.p - other.p
          return [
            [`${name}l₁`, one.low],
            [`${name}u₂`, other.high],
            [label, difference],
            [`${name}from`, difference - Math.hypot(one.p - one.low, other.high - other.p)],
            [`${name}to`, difference + Math.hypot(one.high - one.p, other.p - other.low)],
            [`${name}gained`, n(`${name}value₁`) - (n(`${name}value₂`) * one.n) / other.n],
          ]
        }),
    ),
  'Losing fewer accounts': (n) => ({
    'Kept after all years, as before': (1 - n('Yearly loss today')) ** 5,
    'Kept after all years, then': (1 - n('Yearly loss after')) ** 5,
  }),
  'CLV by rates': (n, labels) => {
    const clv = (of: Line) => {
      const monthly = (of('Orders a year') / 12) * of('Average order') * of('Margin')
      const kept = (1 - of('Accounts lost a year')) / (1 + of('Discount a year'))
      return Array.from({ length: of('Horizon, months') }, (_, month) => monthly * kept ** ((month + 1) / 12)).reduce(
        (sum, its) => sum + its,
        0,
      )
    }
    const ends = [
      ['from', 'adds at the first'],
      ['to', 'adds at the second'],
    ] as const
    const varied = Object.entries(VARIED_RATES).flatMap(([name, line]) =>
      ends
        .filter(([end]) => labels.includes(`${name}: ${end}`))
        .map(([end, adds]) => [
          `${name}: ${adds}`,
          clv((label) => (label === line ? n(`${name}: ${end}`) : n(label))) - clv(n),
        ]),
    )
    return { 'CLV by rates': clv(n), ...Object.fromEntries(varied) }
  },
  'Five years at constant rates': (n, labels) => ({
    'Five years': sumOf(
      n,
      labels.filter((label) => label.startsWith('Year ')),
    ),
  }),
  'Churn by response time': lastOverFirst,
  'Churn by late deliveries': lastOverFirst,
  'Churn by feedback': lastOverFirst,
  'Churn of members and others': lastOverFirst,
  'Records told and records used': (n) => ({ 'Net revenue': n('Revenue of sales') - n('Revenue of credits') }),
  'Lift of a trait in Champions': (n) => {
    const [a, all, b, others] = [n('Champions: a'), n('Champions: n₁'), n('Others: b'), n('Others: n₂')]
    const lift = a / all / (b / others)
    const spread = Math.exp(1.959963984540054 * Math.sqrt(1 / a - 1 / all + 1 / b - 1 / others))
    return { Lift: lift, '95% interval: from': lift / spread, '95% interval: to': lift * spread }
  },
  'Risk of no order': (n, labels) => {
    const parts = labels.filter((label) => label.startsWith("'+ "))
    return { Risk: 1 / (1 + Math.exp(-(n('Log-odds of an ordinary account') + sumOf(n, parts)))) }
  },
  'Rows of optional feeds': (n, labels) =>
    Object.fromEntries(
      labels
        .filter((label) => label.endsWith(': taken in'))
        .map((label) => {
          const of = (what: string) => n(label.replace('taken in', what))
          return [label, of('in the figures') + of('set aside')]
        }),
    ),
  'Report card': (n, labels) =>
    Object.fromEntries(
      labels
        .filter((label) => label.endsWith(': too high or low'))
        .map((label) => [label, n(label.replace('too high or low', 'order days')) / n('Order days that happened') - 1]),
    ),
  'Share of estimated margin': (n, labels) => ({
    'Estimated share':
      sumOf(
        n,
        labels.filter((label) => /^(Margin set|Average margin|Configured margin)/.test(label)),
      ) / n('Revenue of sales'),
  }),
}

/** A result whose working is no arithmetic on the lines above it, and why. */
const NOT_RECKONED: Readonly<Record<string, string>> = {
  'Win rate of quotes': 'a quotient: divided again like every other',
  'CAC payback': 'a month found by search; not reached here',
  'Next order, at risk, churned': 'days between two dates',
  'Gaps between orders': 'the days since the last order',
  'Historical CLV': 'a sum over orders, which open below it',
  'Share of a category': 'the total of lines that are each divided by it',
  'Models of risk': 'a mean over all judgements',
  Calibration: 'the largest of the differences in the table',
  'Days to the second order': 'the day by which four fifths had come',
  'Beyond the usual day': 'a count of the list below it',
  'Predicted CLV': 'a sum over accounts, which open below it',
}

/** What is wrong with a working as it was copied: results that do not follow, quotients that are none, and results without a recipe. */
export function recomputed(copied: string): readonly string[] {
  const [[title = ''] = [], ...rows] = copied.split('\n').map((row) => row.split('\t'))
  const labels = rows.filter(([, value]) => value !== 'holds' && value !== 'does not hold').map(([label]) => label!)
  const line: Line = (label) => {
    const value = rows.find(([name]) => name === label)?.[1] ?? ''
    // An empty cell is not known, and nothing may be reckoned with it.
    return value === '' ? Number.NaN : Number(value)
  }
  const quotients = rows
    .filter((row) => row.length === 5 && row[1] !== '')
    .filter(([, value, , above, below]) => isOff(Number(value), Number(above) / Number(below)))
    .map(([label]) => `${title}: ${label} is not its quotient`)
  const results = RECIPES[title]?.(line, labels) ?? {}
  const wrong = Object.entries(results)
    .filter(([label, expected]) => labels.includes(label) && isOff(line(label), expected))
    .map(([label, expected]) => `${title}: ${label} is ${line(label)}, and comes to ${expected}`)
  return [...quotients, ...wrong]
}

/** Lines of a copied working that tell a number in words, as printed: whoever reckons on has lost its digits. */
export function inWords(copied: string): readonly string[] {
  const [[title = ''] = [], ...rows] = copied.split('\n').map((row) => row.split('\t'))
  return rows
    .filter(([, value = '', printed]) => printed === undefined && /\d/.test(value))
    .map(([label, value]) => `${title}: ${label} is "${value}"`)
}

/** Whether a working with a result is neither reckoned again here nor named with the reason why not. */
export function isUnreckoned(title: string): boolean {
  return !Object.hasOwn(RECIPES, title) && !Object.hasOwn(NOT_RECKONED, title)
}

const isOff = (value: number, expected: number) =>
  !(Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))
