import type { CsvStatus } from './mapping'
import { plainWords } from './plainWords'

const WORDS: Readonly<Record<CsvStatus, string>> = {
  placed: `sale sold placed paid complete completed delivered shipped dispatched invoiced invoice processing processed fulfilled
    closed confirmed approved done verkauf verkauft bezahlt abgeschlossen geliefert versendet versandt fakturiert berechnet rechnung
    bestatigt bestaetigt erledigt vente paye payee termine terminee livre livree expedie expediee facture facturee confirme confirmee
    valide validee venta pagado pagada completado completada entregado entregada enviado enviada facturado facturada confirmado
    confirmada factura in_bearbeitung en_cours`,
  cancelled: `cancelled canceled cancel cancellation void voided failed rejected declined storniert storno stornierung abgelehnt
    annule annulee annulation refuse refusee cancelado cancelada cancelacion anulado anulada anulacion rechazado rechazada`,
  draft: `draft checkout_draft quote quotation offer proposal entwurf angebot brouillon devis borrador presupuesto cotizacion oferta`,
  test: `test testbestellung testauftrag essai prueba`,
  credit: `credit credit_note credit_memo refund return reversal chargeback gutschrift retoure ruckgabe erstattung avoir
    remboursement retour abono devolucion reembolso nota_de_credito`,
}

const UNDONE = new Set([
  'refunded',
  'returned',
  'erstattet',
  'retourniert',
  'rembourse',
  'remboursee',
  'retourne',
  'reembolsado',
  'devuelto',
])

const MEANINGS = new Map<string, CsvStatus>(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.split(/\s+/).map((word) => [word.replaceAll('_', ' '), status as CsvStatus] as const),
  ),
)

/**
 * What a status word means, in English, German, French or Spanish; null where nobody can say.
 *
 * A cancellation with a negative amount takes money back: it is a credit. "Refunded" is a credit when its amount is
 * negative; with a positive amount it may be the order or the refund, so it stays open.
 */
export function statusMeaning(word: string, negative: boolean): CsvStatus | null {
  const plain = plainWords(word)
  if (UNDONE.has(plain)) return negative ? 'credit' : null
  const meaning = MEANINGS.get(plain) ?? null
  return meaning === 'cancelled' && negative ? 'credit' : meaning
}
