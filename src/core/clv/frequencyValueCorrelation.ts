/**
 * Pearson's correlation of the number of repeat purchases with their mean value, over units with both above 0; NaN where
 * fewer than three have them or either does not vary. The model of values takes the two to be unrelated.
 *
 * @param repeats repeat purchases of each unit
 * @param values mean value of each unit's repeat purchases; NaN without any
 */
export function frequencyValueCorrelation(repeats: Float64Array, values: Float64Array): number {
  const known = Array.from(repeats.keys()).filter((unit) => repeats[unit] > 0 && values[unit] > 0)
  if (known.length < 3) return NaN
  const mean = (column: Float64Array) => known.reduce((sum, unit) => sum + column[unit], 0) / known.length
  const [meanRepeats, meanValue] = [mean(repeats), mean(values)]
  let [both, ofRepeats, ofValues] = [0, 0, 0]
  for (const unit of known) {
    const a = repeats[unit] - meanRepeats
    const b = values[unit] - meanValue
    both += a * b
    ofRepeats += a * a
    ofValues += b * b
  }
  return ofRepeats > 0 && ofValues > 0 ? both / Math.sqrt(ofRepeats * ofValues) : NaN
}
