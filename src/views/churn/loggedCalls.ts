/** What the address and `showPanel` call the panel of the calls. */
export const LOGGED_CALLS = 'logged-calls'
