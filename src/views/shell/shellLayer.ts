/** What lies over the whole page: the command palette, the settings, or the sheet of keys. */
export type ShellLayer = 'palette' | 'settings' | 'keys'
