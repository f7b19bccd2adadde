import { defineNetwork } from 'msw/experimental'
import { demoHandlers } from './demoHandlers'
import { FetchSource } from './FetchSource'
import type { Answer } from './roughNetwork'

/** Lets `answer` speak for all that the demo company serves, to whoever fetches it on this thread; all else goes its way. */
export function answerRequests(answer: Answer): void {
  defineNetwork({
    sources: [new FetchSource()],
    handlers: [...demoHandlers(answer)],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  }).enable()
}
