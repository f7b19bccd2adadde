/**
 * How long a server asks to be left alone, in milliseconds from `nowMs`: the Retry-After header as seconds or as an
 * HTTP date (a date that has passed asks for 0). Null when the header is absent or is neither.
 *
 * Source: RFC 9110, section 10.2.3.
 */
export function retryAfterMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null
  const text = header.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // Only the letters of a day or a month make a date: Date.parse would also read "1.5" or "-3" as one.
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}
