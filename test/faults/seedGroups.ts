const GROUP = 50

/**
 * The seeds of a file's fault runs in groups, so that a failure names its seeds and a run shows its progress: `TENURE_FAULT_RUNS` of them
 * (by default `usual`) from `TENURE_FAULT_FROM` on (by default 1).
 */
export function seedGroups(usual: number): (readonly [from: number, to: number])[] {
  const runs = Number(process.env['TENURE_FAULT_RUNS'] ?? usual)
  const first = Number(process.env['TENURE_FAULT_FROM'] ?? 1)
  return Array.from({ length: Math.ceil(runs / GROUP) }, (_, i) => {
    const from = first + i * GROUP
    return [from, Math.min(first + runs, from + GROUP) - 1]
  })
}
