/** Brings the panel of this id into sight, and the focus to its table, or else to the first button in it. */
export function showPanel(id: string): void {
  const panel = document.getElementById(id)
  panel?.querySelector('h2')?.scrollIntoView({ block: 'center' })
  const target = panel?.querySelector<HTMLElement>('[role="region"]') ?? panel?.querySelector('button')
  target?.focus({ preventScroll: true })
}
