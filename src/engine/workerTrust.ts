/**
 * What the figures' worker's default Trusted Types policy lets through: script URLs of our own origin, for the models'
 * worker that it starts. Nothing in a worker writes HTML or makes scripts of strings.
 */
const workerTrust = {
  createScriptURL: (url: string): string | null =>
    new URL(url, location.href).origin === location.origin ? url : null,
}

interface WithTrustedTypes {
  /** Not in TypeScript's DOM library yet. */
  readonly trustedTypes?: { createPolicy(name: 'default', policy: typeof workerTrust): unknown }
}

// Where the browser has no Trusted Types, the Content Security Policy alone stands.
;(globalThis as unknown as WithTrustedTypes).trustedTypes?.createPolicy('default', workerTrust)

export {}
