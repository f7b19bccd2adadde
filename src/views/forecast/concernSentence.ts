import type { ForecastReport } from '../../state/answers'
import type { Format } from '../../ui/format'

type Concern = ForecastReport['trust']['concerns'][number]

const SIGNS: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', gamma: 'γ' }

/** A reason not to trust the forecast, as a sentence with the number that was found and its limit. */
export function concernSentence(concern: Concern, format: Format): string {
  const sign = SIGNS[concern.parameter ?? ''] ?? concern.parameter ?? ''
  return SENTENCES[concern.code](concern, sign, format)
}

type Sentence = (concern: Concern, sign: string, format: Format) => string

const SENTENCES: Readonly<Record<Concern['code'], Sentence>> = {
  notConverged: () => 'The fit did not come to rest, so its parameters are not the likeliest ones.',
  noPeak: () => 'The likelihood has no peak: the history does not tell the parameters apart.',
  atBound: (_, sign) => `Parameter ${sign} ran to the end of its range: the history does not hold what it describes.`,
  extreme: (_, sign) => `Parameter ${sign} is so extreme that customers hardly differ, or hardly ever leave.`,
  illConditioned: () => 'Parameters can be exchanged for each other almost freely, so none of them is known.',
  fewSpenders: ({ found, limit }) =>
    `Only ${found} of ${limit} accounts have repeat orders of value to learn values from.`,
  valueHasNoMean: () => 'Values differ so widely among accounts that they have no mean.',
  fewRepeaters: ({ found, limit }, _, format) =>
    `${format.count(found)} accounts bought again; below ${format.count(limit)} parameters are vague.`,
  fewGaps: ({ found, limit }, _, format) =>
    `The history is ${format.decimal(found, 1)} usual gaps long; below ${format.count(limit)} leaving cannot be told from waiting.`,
  mostlyOnce: ({ found }, _, format) =>
    `${format.percent(found)} of accounts bought once, so little is known of repeat orders.`,
  ratesAlike: ({ found }, _, format) =>
    `r and α move together (correlation ${format.decimal(found, 3)}), so only their ratio is known.`,
  uncertain: ({ found }, sign, format) =>
    `Parameter ${sign} is known to within ${format.percentWhole(found)} of itself only.`,
  severalPeaks: ({ found }, _, format) =>
    `Fits from different starts end ${format.decimal(found)} apart in log-likelihood; the best is used.`,
  steadied: () => 'The parameters are held by a weak prior, because the history alone does not.',
  valueUncertain: ({ found }, _, format) =>
    `Values differ so widely among accounts (q ${format.decimal(found)}) that they have no variance and no interval.`,
  frequencyAndValue: ({ found }, _, format) =>
    `Frequency and value go together (correlation ${format.decimal(found)}), which the model of values takes not to be so.`,
  biased: ({ found }, _, format) =>
    `On the hold-out it was ${format.percent(Math.abs(found))} too ${found < 0 ? 'low' : 'high'} in total.`,
}
