/** Focuses the first of the elements that is there: a field is ready to type in, a button is pressed. */
export function pressFirst(...selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector)
    if (element === null) continue
    element.focus()
    if (element instanceof HTMLButtonElement) element.click()
    return
  }
}
