/** ln k! for k = 0 … `upTo`. */
export function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1)
  for (let k = 2; k <= upTo; k++) logs[k] = logs[k - 1] + Math.log(k)
  return logs
}

/** Tables as likely as the observed one, but for rounding, count as equally extreme. */
const EQUALLY_LIKELY = 1 + 1e-7

/**
 * Fisher's exact test of a 2×2 table, two-sided: the probability, with the margins fixed, of a table no more likely
 * than the observed one. `a` of `n1` in the first group have the trait and `b` of `n2` in the second; `logs` holds
 * ln k! up to n1 + n2.
 *
 * Source: R. A. Fisher, "The Logic of Inductive Inference", 1935; the two-sided convention is that of R's fisher.test.
 */
export function fisherExact(a: number, n1: number, b: number, n2: number, logs: Float64Array): number {
  const trait = a + b
  const logChoose = (n: number, k: number) => logs[n] - logs[k] - logs[n - k]
  const whole = logChoose(n1 + n2, trait)
  const probability = (k: number) => Math.exp(logChoose(n1, k) + logChoose(n2, trait - k) - whole)
  const limit = probability(a) * EQUALLY_LIKELY
  let p = 0
  for (let k = Math.max(0, trait - n2); k <= Math.min(n1, trait); k++) {
    const likelihood = probability(k)
    if (likelihood <= limit) p += likelihood
  }
  return Math.min(1, p)
}
