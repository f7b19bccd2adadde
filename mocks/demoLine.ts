import { answerOf } from './answerOf'
import { answerRequests } from './answerRequests'
import type { DemoCaller } from './demoWorker'
import type { Answer } from './roughNetwork'

/**
 * Lets the demo company answer what the figures' worker fetches: on the line that the page sends before anything else.
 * To be imported before the worker's own code, which then does not see that message.
 */
const answer = new Promise<Answer>((take) => {
  self.addEventListener('message', function takeLine(event: MessageEvent<DemoCaller>) {
    event.stopImmediatePropagation()
    self.removeEventListener('message', takeLine)
    take(answerOf(event.data.line))
  })
})

answerRequests(async (request) => (await answer)(request))
