/**
 * The attributes of a part that shows the answer to the question before: style sheets fade it by `data-stale`, and it
 * counts as disabled, since what is faint need not be readable but must not be taken for current.
 */
export function staleMarks(stale: boolean) {
  return stale ? ({ 'data-stale': '', role: 'group', 'aria-disabled': true } as const) : {}
}
