import type { Page } from 'playwright'

/** Interactions as the browser timed them, from the event to the frame that shows what came of it. */
export interface Interactions {
  /** Those of 16 ms or more, in steps of 8 ms; `what`: the event and what it went to. */
  readonly durations: readonly { readonly ms: number; readonly what: string }[]
  /** Those that were quicker, which the browser only counts. */
  readonly quick: number
  /** How many there were since the page was loaded. */
  readonly last: number
}

interface Kept {
  readonly id: number
  readonly ms: number
  readonly what: string
}

/** Keeps every timed interaction of the page from now on. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Kept[] = []
    Object.assign(globalThis, { keptInteractions: kept })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as EventTiming[]) {
        if (entry.interactionId === 0) continue
        const on = entry.target instanceof Element ? entry.target.tagName.toLowerCase() : ''
        kept.push({ id: entry.interactionId, ms: entry.duration, what: `${entry.name} ${on}`.trim() })
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
}

/** What was timed since the page had counted `before` interactions; what is told once is not told again. */
export async function interactionsSince(page: Page, before: number): Promise<Interactions> {
  const { kept, last } = await page.evaluate(() => {
    const page = globalThis as unknown as { keptInteractions: Kept[] }
    return {
      kept: page.keptInteractions.splice(0),
      last: (performance as unknown as { interactionCount: number }).interactionCount,
    }
  })
  const slowest = new Map<number, Kept>()
  for (const one of kept) if (one.ms >= (slowest.get(one.id)?.ms ?? 0)) slowest.set(one.id, one)
  const durations = [...slowest.values()].map(({ ms, what }) => ({ ms, what }))
  return { durations, quick: Math.max(0, last - before - durations.length), last }
}

interface EventTiming {
  readonly name: string
  readonly duration: number
  readonly interactionId: number
  readonly target: Node | null
}
