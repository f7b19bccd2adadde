import type { FacedMatch } from '../../state/answers'
import type { Format } from '../../ui/format'

type Ground = FacedMatch['grounds'][number]
type Contradiction = FacedMatch['against'][number]

/** What speaks for two records being one company. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  number: 'one system has noted the other’s number',
  tax: 'same tax number',
  email: 'same e-mail address',
  domain: 'same e-mail domain',
  name: 'names alike',
}

/** What speaks against it. */
export const CONTRADICTION_WORDS: Readonly<Record<Contradiction, string>> = {
  tax: 'different tax numbers',
  domain: 'different e-mail domains',
  form: 'different legal forms',
  country: 'different countries',
  city: 'different cities',
  name: 'different names',
}

/** "Same e-mail domain, names alike 93%; but different cities." */
export function matchSentence({ grounds, against, similarity }: FacedMatch, format: Format): string {
  const grounded = grounds.map((ground) =>
    ground === 'name' && similarity !== null && similarity < 1
      ? `${GROUND_WORDS.name} by ${format.percentWhole(similarity)}`
      : GROUND_WORDS[ground],
  )
  const spoken = grounded.length === 0 ? [GROUND_WORDS.name] : grounded
  const but = against.length === 0 ? '' : `; but ${against.map((one) => CONTRADICTION_WORDS[one]).join(', ')}`
  const sentence = `${spoken.join(', ')}${but}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
