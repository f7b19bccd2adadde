import type { ExpectedInput } from './models/expectedSteps'
import type { ForecastInput, ForecastFit } from './models/forecastSteps'
import type { RiskFit, RiskInput } from './models/riskSteps'
import type { Problem } from './protocol'

/**
 * Everything the models' worker can be asked: what is asked with, and what comes back. Asks are columns and plain values;
 * their buffers are transferred, so that they are never read again by who asked.
 */
export interface ModelQuestions {
  forecast: { ask: ForecastInput; answer: ForecastFit }
  expected: { ask: ExpectedInput; answer: Float64Array }
  risk: { ask: RiskInput; answer: RiskFit }
}

export type ModelQuestionName = keyof ModelQuestions

/** A question as it crosses the border. */
export type AnyModelQuestion = {
  [Name in ModelQuestionName]: { readonly name: Name; readonly ask: ModelQuestions[Name]['ask'] }
}[ModelQuestionName]

/** How far a calculation has come: what it does now, in words, and how many of its steps are done. */
export interface ModelProgress {
  readonly stage: string
  readonly done: number
  readonly total: number
}

/**
 * A calculation in steps: it yields before each of them, so that a cancellation can be heard and progress told, and
 * returns the answer.
 */
export type ModelSteps<Answer> = Generator<ModelProgress, Answer, void>

/** What is said to the models' worker. */
export type ToModels =
  | { readonly kind: 'ask'; readonly id: number; readonly question: AnyModelQuestion }
  | { readonly kind: 'cancel'; readonly id: number }

/** What the models' worker says. Buffers of an answer are transferred. */
export type FromModels =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ModelProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: Problem }
