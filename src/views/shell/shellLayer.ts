/** What lies over the whole page: the command palette, the settings, the sheet of keys, or signing out. */
export type ShellLayer = 'palette' | 'settings' | 'keys' | 'sign-out'
