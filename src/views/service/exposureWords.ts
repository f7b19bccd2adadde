import type { ActivitiesAnswer, ChurnFeed } from '../../state/answers'
import { type ExactValue, exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingSheet } from '../../ui/Working'

export type ExposureChurn = NonNullable<ActivitiesAnswer['churn'][ChurnFeed]>

/** How churn by one feed is told. */
interface FeedWords {
  readonly kicker: string
  readonly title: string
  /** What an account is put into a band by. */
  readonly by: string
  readonly bands: (cuts: readonly number[], format: Format) => readonly string[]
  /** "accounts that waited more than 7.2 h": the last band and the first. */
  readonly sides: (cuts: readonly number[], format: Format) => readonly [last: string, first: string]
}

const hours = (value: number, format: Format) => `${format.decimal(value, 1)} h`
const thirds =
  (unit: (value: number, format: Format) => string): FeedWords['bands'] =>
  (cuts, format) => {
    const [low, high] = cuts.map((cut) => unit(cut, format))
    return low === undefined || high === undefined
      ? ['Any']
      : [`Up to ${low}`, `Over ${low}, up to ${high}`, `Over ${high}`]
  }
const score = (value: number, format: Format) => format.decimal(value, Number.isInteger(value) ? 0 : 1)

export const FEED_WORDS: Readonly<Record<ChurnFeed, FeedWords>> = {
  tickets: {
    kicker: 'First response to support tickets, and churn after it',
    title: 'Churn by response time',
    by: 'The median hours to the first response over its tickets of the half-year before; one not answered yet has waited so far. Thirds of all accounts.',
    bands: thirds(hours),
    sides: (cuts, format) => [
      `accounts that waited over ${hours(cuts[1] ?? NaN, format)}`,
      `those answered within ${hours(cuts[0] ?? NaN, format)}`,
    ],
  },
  deliveries: {
    kicker: 'Late deliveries, and churn after them',
    title: 'Churn by late deliveries',
    by: 'The share of its deliveries of the half-year before that came after the day promised, or had not come though it was over.',
    bands: (cuts, format) => {
      const many = format.percentWhole(cuts[1] ?? NaN)
      return ['None late', `Up to ${many} late`, `Over ${many} late`]
    },
    sides: (cuts, format) => [`accounts with over ${format.percentWhole(cuts[1] ?? NaN)} late`, 'those with none late'],
  },
  scores: {
    kicker: 'Feedback scores, and churn after them',
    title: 'Churn by feedback',
    by: 'The newest score it gave in the half-year before. Thirds of all accounts; equal scores share a band.',
    bands: thirds(score),
    sides: (cuts, format) => [
      `accounts that scored over ${score(cuts[1] ?? NaN, format)}`,
      `those that scored ${score(cuts[0] ?? NaN, format)} or less`,
    ],
  },
  memberships: {
    kicker: 'Loyalty members and others, and their churn',
    title: 'Churn of members and others',
    by: 'Whether it was a member on the evening before.',
    bands: () => ['Not a member', 'Member'],
    sides: () => ['members', 'others'],
  },
}

/** "a year later", "half a year later". */
export function laterWords({ days }: ExposureChurn): string {
  return days === 365 ? 'a year later' : 'half a year later'
}

/** Whether the interval of the ratio leaves out 1. */
export function isProven({ ratio: { low, high } }: ExposureChurn): boolean {
  return low !== null && high !== null && (low > 1 || high < 1)
}

/** What the last band lost against the first, in one sentence with its figures. */
export function exposureHeadline(feed: ChurnFeed, churn: ExposureChurn, format: Format): string {
  const words = FEED_WORDS[feed]
  const [first, last] = [churn.bands[0], churn.bands.at(-1)]
  if (churn.windows === 0) return `${words.title}: the feed is too young to tell`
  if (first?.share == null || last?.share == null) return words.title
  const [lastWords, firstWords] = words.sides(churn.cuts, format)
  const shares = `${format.percent(last.share)} of ${lastWords} were churned ${laterWords(churn)}, ${format.percent(first.share)} of ${firstWords}`
  const { ratio, low, high } = churn.ratio
  if (!isProven(churn)) return `No difference is proven: ${shares}`
  return `${shares}: ${format.ratio(ratio)} (${format.decimal(low)}–${format.decimal(high)})`
}

/** The working of churn by one feed. */
export function exposureWorking(feed: ChurnFeed, churn: ExposureChurn, format: Format): WorkingSheet {
  const words = FEED_WORDS[feed]
  const names = words.bands(churn.cuts, format)
  const { ratio, low, high } = churn.ratio
  return {
    title: words.title,
    definition: `Of the accounts open on an evening, by what they had met with until then, the share that was churned ${laterWords(churn)}. ${words.by}`,
    formula: 'churned on the last evening ÷ open on the evening before; interval: Wilson; ratio: Katz',
    inputs: [
      ...churn.bands.map(({ open, lost, share, interval }, band) => ({
        label: names[band] ?? '',
        value: withInterval(
          exactly.quotient(format, ['count', lost], ['count', open], ['percent', share]),
          interval?.low ?? null,
          interval?.high ?? null,
          format.percent,
        ),
      })),
      {
        label: 'Last ÷ first',
        value: withInterval(exactly.decimal(format, ratio), low, high, format.decimal),
        result: true,
      },
    ],
  }
}

/** "72 ÷ 148 = 48.6% (40.7%–56.6%)". */
function withInterval(
  value: ExactValue,
  low: number | null,
  high: number | null,
  print: (value: number | null) => string,
): ExactValue {
  return { ...value, text: `${value.text} (${print(low)}–${print(high)})` }
}
