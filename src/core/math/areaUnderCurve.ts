/**
 * Area under the ROC curve: the chance that a case (outcome 1) has a higher score than a non-case, ties counting one half
 * (Mann–Whitney). NaN when one kind is missing. O(n log n).
 */
export function areaUnderCurve(score: Float64Array, outcome: Uint8Array): number {
  const order = Uint32Array.from(score.keys()).sort((a, b) => score[a] - score[b])
  let ones = 0
  let rankSum = 0
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && score[order[to]] === score[order[from]]) to++
    for (let i = from; i < to; i++) {
      if (outcome[order[i]] === 0) continue
      ones++
      rankSum += (from + to + 1) / 2
    }
    from = to
  }
  const zeros = order.length - ones
  return ones === 0 || zeros === 0 ? NaN : (rankSum - (ones * (ones + 1)) / 2) / (ones * zeros)
}
