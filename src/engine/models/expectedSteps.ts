import { expectedByDay } from '../../core/clv/expectedByDay'
import { lawOf } from '../../core/clv/lawOf'
import type { HistoryRows } from '../../core/clv/purchaseHistory'
import type { ModelSteps } from '../modelsProtocol'
import type { FittedModel } from './FittedModel'

/** What a fitted model is asked to expect: of each history by the same days, or by days of its own. */
export interface ExpectedInput {
  readonly fit: Pick<FittedModel, 'name' | 'phases' | 'parameters'>
  readonly rows: Pick<HistoryRows, 'x' | 'tx' | 'T'>
  /** Days after the end of the histories. */
  readonly days: Float64Array
  readonly perRow: boolean
}

/** Purchases expected of every row by each day, row by row. */
export function* expectedSteps({ fit, rows, days, perRow }: ExpectedInput): ModelSteps<Float64Array> {
  const work = expectedByDay(lawOf(fit), rows, days, perRow)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield { stage: 'Predicting periods to come', done: step.value, total: rows.x.length }
  }
}
