/** The month of each account's first sale. */
export function firstMonths({ count, accounts, account, month }) {
  const first = new Uint16Array(accounts).fill(0xffff)
  for (let i = 0; i < count; i++) if (month[i] < first[account[i]]) first[account[i]] = month[i]
  return first
}
