import { churnHeadline, churnWorking, type BehindLink, type ChurnMonths } from './churnMonths'
import { ChurnTable } from './ChurnTable'
import type { Format } from './format'

/** What every panel of monthly logo churn says: its headline, and beside the drawing the table and the working. */
export function churnSaid(
  churn: ChurnMonths,
  notes: readonly { readonly day: number; readonly text: string }[],
  behind: BehindLink,
  format: Format,
) {
  return {
    headline: churnHeadline(churn, format),
    beside: { table: <ChurnTable churn={churn} notes={notes} />, working: churnWorking(churn, behind, format) },
  }
}
