/** What lies over the whole page: the command palette or the sheet of keys. */
export type ShellLayer = 'palette' | 'keys'
