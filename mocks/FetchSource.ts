import { HttpNetworkFrame, NetworkSource } from 'msw/experimental'

type Fetch = typeof globalThis.fetch

/** What is fetched on this thread, page or worker, as a source of MSW's: there are no bytes to be copied from thread to thread. */
export class FetchSource extends NetworkSource<FetchFrame> {
  readonly #fetch: Fetch = globalThis.fetch.bind(globalThis)

  override enable(): void {
    globalThis.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const request = new Request(input, init)
        const { signal } = request
        if (signal.aborted) return reject(signal.reason as Error)
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
        const pass = () => void this.#fetch(request).then(resolve, reject)
        this.queue(new FetchFrame({ request, resolve, reject, pass })).catch(reject)
      })
  }

  override disable(): void {
    globalThis.fetch = this.#fetch
    void super.disable()
  }
}

interface Asked {
  readonly request: Request
  readonly resolve: (response: Response) => void
  readonly reject: (reason: unknown) => void
  /** Goes to the network with it. */
  readonly pass: () => void
}

class FetchFrame extends HttpNetworkFrame {
  readonly #asked: Asked

  constructor(asked: Asked) {
    super({ request: asked.request })
    this.#asked = asked
  }

  override respondWith(response?: Response): void {
    if (response !== undefined) this.#asked.resolve(response)
  }

  override errorWith(reason?: unknown): void {
    this.#asked.reject(reason)
  }

  override passthrough(): void {
    this.#asked.pass()
  }
}
