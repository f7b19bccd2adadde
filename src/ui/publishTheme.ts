import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'

import { cssVariablesResolver, theme } from './theme'
import { cssVariables, TOKENS } from './tokens'

/** The style sheet of all theme variables in both schemes; on paper the light one holds whatever the screen shows. */
export function themeSheetText(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme)
  const base = defaultCssVariablesResolver(merged)
  const own = cssVariablesResolver(merged)
  const screen = convertCssVariables({
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light },
    dark: { ...base.dark, ...own.dark },
  })
  const paper = Object.entries(cssVariables(TOKENS.light)).map(([name, value]) => `${name}: ${value};`)
  return `${screen}\n@media print {:root[data-mantine-color-scheme]{color-scheme: light;${paper.join('')}}}`
}

/**
 * Puts the theme's variables on the page as a constructed style sheet: a `<style>` element would be refused by the
 * content security policy. Call once, before the first render.
 */
export function publishTheme(page: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(themeSheetText())
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
}
