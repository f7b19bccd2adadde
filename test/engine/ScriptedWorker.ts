/** A worker that does nothing by itself: it keeps what it is sent, and a test says what it says and when it dies. */
export class ScriptedWorker<To extends { readonly kind: string }, From> {
  onmessage: ((event: MessageEvent<From>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  onmessageerror: ((event: MessageEvent) => void) | null = null
  readonly received: To[] = []
  readonly transferred: (readonly ArrayBuffer[])[] = []
  isTerminated = false

  postMessage(message: To, transfer: readonly ArrayBuffer[] = []): void {
    this.received.push(message)
    this.transferred.push(transfer)
  }

  terminate(): void {
    this.isTerminated = true
  }

  say(message: From): void {
    this.onmessage?.({ data: message } as MessageEvent<From>)
  }

  crash(): void {
    this.onerror?.({ preventDefault: () => undefined } as unknown as ErrorEvent)
  }

  /** Ids of the questions that it was asked. */
  get asked(): number[] {
    return this.received.flatMap((message) => (message.kind === 'ask' && 'id' in message ? [Number(message.id)] : []))
  }
}
