import { useUrlChoice, useUrlText } from '../../state/useUrlChoice'

const USUAL_RATIO = 3
const MOST = 100

/** What the economics panel chooses, kept in the URL: rows by channel or cohort, and the ratio that CAC may be set against. */
export function useEconomicsChoices() {
  const [by, setBy] = useUrlChoice('by', ['channel', 'cohort'] as const)
  const [text, setText] = useUrlText('ratio')
  const typed = Number(text)
  const ratio = text !== '' && typed > 0 && typed <= MOST ? typed : USUAL_RATIO
  return {
    by,
    setBy,
    ratio,
    /** Anything that is no ratio above 0 leaves it as it is. */
    setRatio: (next: number) => {
      if (next > 0 && next <= MOST) setText(next === USUAL_RATIO ? '' : String(next), 'replace')
    },
  }
}
