const LAST_YEAR = 2148

/** A month written as such, "2026-01", "202601" or "01/2026", as civil months since 1970-01; null for anything else. */
export function monthOfText(text: string): number | null {
  const written = text.trim()
  const yearFirst = /^(\d{4})(?:[-/.]?(\d{2})|[-/.](\d))$/.exec(written)
  const yearLast = /^(\d{1,2})[-/.](\d{4})$/.exec(written)
  const year = Number(yearFirst?.[1] ?? yearLast?.[2] ?? Number.NaN)
  const month = Number(yearFirst?.[2] ?? yearFirst?.[3] ?? yearLast?.[1])
  if (!(year >= 1970 && year <= LAST_YEAR) || !(month >= 1 && month <= 12)) return null
  return (year - 1970) * 12 + month - 1
}
