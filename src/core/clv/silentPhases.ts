/**
 * Where purchases take `phases` steps of an Erlang clock, a silence of `part` = (T − tx) ÷ (α + T) leaves the clock in one
 * of them. Fills `into` with S = Σ cⱼ, cⱼ = (R)ⱼ ÷ j! · partʲ, j < phases, and with d ln S ÷ dR and d ln S ÷ d ln part.
 */
export function silentPhases(phases: number, R: number, part: number, into: Float64Array): void {
  let share = 1
  let inverse = 0
  let sum = 1
  let byR = 0
  let byPart = 0
  for (let j = 1; j < phases; j++) {
    share *= ((R + j - 1) / j) * part
    inverse += 1 / (R + j - 1)
    sum += share
    byR += share * inverse
    byPart += share * j
  }
  into[0] = sum
  into[1] = byR / sum
  into[2] = byPart / sum
}
