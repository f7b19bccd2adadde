/** A half-open stretch of civil days since 1970: from ≤ day < to. */
export interface DayWindow {
  readonly from: number
  readonly to: number
}
