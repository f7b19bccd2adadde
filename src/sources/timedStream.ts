import { unreachable } from './unreachable'

/**
 * The same bytes, with a time limit on every chunk. A stream that breaks or stalls errors with a `SourceError`, one that
 * its reader gave up with the reason of `signal`. `what` names the address for a reader.
 */
export function timedStream(
  body: ReadableStream<Uint8Array>,
  what: string,
  limitMs: number,
  timeLimit: (ms: number) => AbortSignal,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const limit = timeLimit(limitMs)
      try {
        const { done, value } = await Promise.race([reader.read(), aborted(limit)])
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (cause) {
        controller.error(signal.aborted ? signal.reason : unreachable(what, limit.aborted ? limitMs : null, cause))
        await reader.cancel(cause).catch(() => undefined) // the broken stream's own answer adds nothing to the cause
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Rejects when the signal aborts; never resolves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
