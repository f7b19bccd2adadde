/** Empties what the browser keeps for this tab alone; no other tab can. Throws where storage is off. */
export function forgetTab(): void {
  window.sessionStorage.clear()
}
