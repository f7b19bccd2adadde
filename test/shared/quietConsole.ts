import { afterEach } from 'vitest'

/** What packages say of a document without layout, where nothing has a size or is in sight. */
const WITHOUT_LAYOUT = [
  /^\[ECharts\] Can't get DOM width or height/,
  /use-focus-trap\] Failed to find focusable element/,
]

const said: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    const text = words.map(String).join(' ')
    if (!WITHOUT_LAYOUT.some((known) => known.test(text))) said.push(`console.${level}: ${text}`)
  }
}

/** What a test has provoked on purpose: whoever takes it answers for it. */
export function takeConsole(): string[] {
  return said.splice(0)
}

// A warning of React's is a mistake of ours, and an error that nobody provoked is one that nobody has seen.
afterEach(() => {
  const left = takeConsole()
  if (left.length > 0) throw new Error(`The console was not silent:\n${left.join('\n')}`)
})
