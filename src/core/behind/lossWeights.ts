/**
 * For how many of all subjects each loss stands, so that Kaplan and Meier's curve is a sum over them: after a time t it is
 * 1 − Σ weight of the losses up to t ÷ subjects. A loss weighs one over the share of subjects that is still watched just
 * before it: those lost from sight earlier are shared among all that stay. 0 where nothing happened.
 *
 * A subject that is censored at the time of a loss was watched there, as in `kaplanMeier`, which gets the curve as a product.
 *
 * Source: Satten & Datta, "The Kaplan–Meier estimator as an inverse-probability-of-censoring weighted average" (2001).
 * O(subjects log subjects).
 */
export function lossWeights(times: Float64Array, happened: Uint8Array): Float64Array {
  const order = Array.from(times.keys()).toSorted((a, b) => times[a] - times[b])
  const weight = new Float64Array(times.length)
  let watched = 1
  for (let at = 0; at < order.length;) {
    let end = at
    while (end < order.length && times[order[end]] === times[order[at]]) end++
    const lost = order.slice(at, end).filter((subject) => happened[subject] === 1)
    for (const subject of lost) weight[subject] = 1 / watched
    const left = order.length - at - lost.length
    const censored = end - at - lost.length
    if (censored > 0) watched *= 1 - censored / left
    at = end
  }
  return weight
}
