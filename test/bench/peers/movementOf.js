const CLASSES = ['new', 'returned', 'expansion', 'contraction', 'churned']

/** Accounts, money before and money now by class, of accounts with both amounts; `to` is the last month of the window. */
export function movementOf(accounts, to) {
  const classes = new Map(CLASSES.map((name) => [name, [name, 0, 0, 0]]))
  for (const { prev, cur, first } of accounts) {
    if (prev === 0 && cur === 0) continue
    const name =
      prev > 0 && cur > 0
        ? cur < prev
          ? 'contraction'
          : 'expansion'
        : prev > 0
          ? 'churned'
          : first > to - 12
            ? 'new'
            : 'returned'
    const sums = classes.get(name)
    sums[1]++
    sums[2] += prev
    sums[3] += cur
  }
  return [...classes.values()]
}

/** The five largest changes, of equal ones the earlier account. */
export function changesOf(rows) {
  const size = ([, prev, cur]) => Math.abs(cur - prev)
  return rows
    .filter(([, prev, cur]) => prev !== cur)
    .sort((a, b) => size(b) - size(a) || a[0] - b[0])
    .slice(0, 5)
}
