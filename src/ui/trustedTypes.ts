/**
 * What the page's default Trusted Types policy lets through; anything else is refused with a TypeError.
 *
 * - HTML: only the empty string, with which ECharts clears its container. Everything else is drawn as text.
 * - Script URLs (workers): only our own origin. `data:` and `blob:` have none.
 * - Scripts from strings: none, since the policy has no `createScript`.
 */
export const trustedTypesPolicy = {
  createHTML: (html: string): string | null => (html === '' ? html : null),
  createScriptURL: (url: string): string | null =>
    new URL(url, document.baseURI).origin === location.origin ? url : null,
}

declare global {
  interface Window {
    /** Not in TypeScript's DOM library yet. */
    readonly trustedTypes?: { createPolicy(name: 'default', policy: typeof trustedTypesPolicy): unknown }
  }
}

// Where the browser has no Trusted Types, the Content Security Policy alone stands.
window.trustedTypes?.createPolicy('default', trustedTypesPolicy)
