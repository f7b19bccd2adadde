import type { DetachedWindowAPI } from 'happy-dom'
import { onTestFinished } from 'vitest'

declare global {
  interface Window {
    readonly happyDOM: DetachedWindowAPI
  }
}

/** Makes the window as wide as a phone's until the test is over. */
export function onPhone(): void {
  const { innerWidth: width, innerHeight: height } = window
  window.happyDOM.setViewport({ width: 390, height: 844 })
  onTestFinished(() => window.happyDOM.setViewport({ width, height }))
}
