/** Presses a tool of the panel that has the focus, else of the one under the pointer; false where there is none. */
export function pressTool(tool: 'working' | 'table'): boolean {
  const tools = [...document.querySelectorAll<HTMLButtonElement>(`main [data-tool="${tool}"]`)]
  const panelOf = (button: HTMLElement) => button.closest('section')
  const found =
    tools.find((button) => panelOf(button)?.contains(document.activeElement)) ??
    tools.find((button) => panelOf(button)?.matches(':hover'))
  found?.focus()
  found?.click()
  return found !== undefined
}
