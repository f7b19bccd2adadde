import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'

/** Every answer that the board pack prints, and whether one is still on its way or of the question before. */
export function useBoardAnswers(scope: Scope) {
  const answers = {
    kpis: useAnswer('kpis', { scope }),
    states: useAnswer('states', { scope }),
    movement: useAnswer('movement', { scope }),
    why: useAnswer('why', { scope }),
    trend: useAnswer('churnTrend', { scope }),
    concentration: useAnswer('concentration', { scope }),
    economics: useAnswer('economics', { scope, grain: null, offset: 'calendar' }),
    forecast: useAnswer('forecast', { scope }),
    predictions: useAnswer('predictions', { scope }),
    worth: useAnswer('segmentWorth', { scope }),
    intake: useAnswer('intake', { scope }),
    cohorts: useAnswer('cohorts', {
      scope,
      measure: 'retention',
      perAccount: false,
      grain: null,
      offset: 'calendar',
      groupBy: null,
    }),
  }
  const waiting = Object.values(answers).some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData)
  return { ...answers, waiting }
}
