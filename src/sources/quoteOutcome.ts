import type { QuoteOutcome } from '../core/activities/activity'

const WORDS: Readonly<Record<QuoteOutcome, readonly string[]>> = {
  won: `won, closed won, accepted, ordered, converted, confirmed, invoiced, true, yes, 1, gewonnen, angenommen, beauftragt, bestellt,
    gagne, gagnee, accepte, acceptee, commande, ganado, ganada, aceptado, aceptada`.split(','),
  lost: `lost, closed lost, declined, rejected, refused, expired, cancelled, canceled, false, no, 0, verloren, abgelehnt, abgelaufen,
    storniert, perdu, perdue, refuse, refusee, expire, expiree, perdido, perdida, rechazado, rechazada, vencido`.split(
    ',',
  ),
  open: `open, draft, sent, pending, new, in progress, offen, gesendet, entwurf, ouvert, ouverte, envoye, en cours, abierto, abierta,
    enviado, pendiente`.split(','),
}

const OUTCOMES = new Map(
  Object.entries(WORDS).flatMap(([outcome, words]) =>
    words.map((word) => [word.trim(), outcome as QuoteOutcome] as const),
  ),
)

/** What a word says of a quote, in English, German, French and Spanish, as `plainWords` writes it; null where it is not known. */
export function quoteOutcome(word: string): QuoteOutcome | null {
  return OUTCOMES.get(word) ?? null
}
