/** Where Tab stops. */
const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]'
/** Whoever leaves one of these goes to another place, and finds the way from there. */
const PLACES = 'main, [role="dialog"], body'

/** An element around what had the focus, and the place of its child on the way there. */
interface Around {
  readonly element: Element
  readonly child: number
}

/**
 * Keeps the focus where it was when what has it goes away, such as the row that its own button removed: it moves on to
 * what took its place, else to the nearest stop of the same panel. Returns what ends that.
 */
export function keepFocus(page: Document): () => void {
  let last: Element | null = null
  let around: readonly Around[] = []
  const onFocusIn = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
    around = last === null ? [] : aroundOf(last)
  }
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || page.activeElement !== page.body) return
    last = null
    nearestStop(around)?.focus({ preventScroll: true })
  })
  page.addEventListener('focusin', onFocusIn)
  observer.observe(page.body, { childList: true, subtree: true })
  return () => {
    page.removeEventListener('focusin', onFocusIn)
    observer.disconnect()
  }
}

function aroundOf(focused: Element): Around[] {
  const found: Around[] = []
  for (let child = focused, element = child.parentElement; element !== null && !element.matches(PLACES);) {
    found.push({ element, child: [...element.children].indexOf(child) })
    child = element
    element = child.parentElement
  }
  return found
}

function nearestStop(around: readonly Around[]): HTMLElement | null {
  for (const { element, child } of around) {
    if (!element.isConnected) continue
    const beside = element.children[Math.min(child, element.children.length - 1)]
    const stop = beside?.matches(STOPS) ? beside : (beside?.querySelector(STOPS) ?? element.querySelector(STOPS))
    if (stop instanceof HTMLElement) return stop
  }
  return null
}
