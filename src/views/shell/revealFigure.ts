const PATIENCE_MS = 8000

/**
 * Brings the first drawing of a figure into the middle of the screen and puts the focus on its panel, as soon as it is
 * there; gives up when it has not come within some seconds.
 */
export function revealFigure(metric: string): void {
  const show = () => {
    const figures = document.querySelectorAll<HTMLElement>('main [data-figure]')
    const figure = [...figures].find((one) => one.dataset['figure'] === metric)
    if (figure === undefined) return false
    figure.scrollIntoView({ block: 'center' })
    const panel = figure.closest<HTMLElement>('section') ?? figure
    if (!panel.hasAttribute('tabindex')) panel.tabIndex = -1
    panel.focus({ preventScroll: true })
    return true
  }
  if (show()) return
  const observer = new MutationObserver(() => {
    if (show()) observer.disconnect()
  })
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-figure'] })
  setTimeout(() => observer.disconnect(), PATIENCE_MS)
}
