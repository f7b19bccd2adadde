import { useUrlText } from '../../state/useUrlChoice'

/** What a person assumes of calls: in the URL, so that a link shows the same plan. */
export interface CallPlan {
  readonly callsAWeek: number
  /** Percent of the expected loss that a call saves. */
  readonly percentSaved: number
  /** Of one call, in units of the currency. */
  readonly costPerCall: number
}

/** What is assumed until someone says otherwise. */
const USUAL_CALL_PLAN: CallPlan = { callsAWeek: 15, percentSaved: 20, costPerCall: 20 }

export const MOST_CALLS = 200
export const MOST_COST = 1_000

const KEYS = { callsAWeek: 'calls', percentSaved: 'saved', costPerCall: 'cost' } as const
const MOST = { callsAWeek: MOST_CALLS, percentSaved: 100, costPerCall: MOST_COST }

/**
 * The plan of the address bar, and a way to change a part of it. `measured` is the percent saved that calls have shown, which
 * then is what the address need not say.
 */
export function useCallPlan(
  measured: number | null,
): readonly [CallPlan, (part: keyof CallPlan, value: number) => void] {
  const usual = measured === null ? USUAL_CALL_PLAN : { ...USUAL_CALL_PLAN, percentSaved: measured }
  const texts = {
    callsAWeek: useUrlText(KEYS.callsAWeek),
    percentSaved: useUrlText(KEYS.percentSaved),
    costPerCall: useUrlText(KEYS.costPerCall),
  }
  const read = (part: keyof CallPlan) => {
    const [text] = texts[part]
    const value = /^\d{1,4}$/.test(text) ? Number(text) : usual[part]
    return Math.min(MOST[part], value)
  }
  const change = (part: keyof CallPlan, value: number) => {
    const whole = Math.round(value)
    texts[part][1](whole === usual[part] ? '' : String(whole), 'replace')
  }
  return [
    { callsAWeek: read('callsAWeek'), percentSaved: read('percentSaved'), costPerCall: read('costPerCall') },
    change,
  ]
}
