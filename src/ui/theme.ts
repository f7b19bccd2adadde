import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

import { cssVariables, TOKENS } from './tokens'

const [s1, s2, s3, s4, s5, s6, s7, s8] = TOKENS.light.ramp as MantineColorsTuple
const teal: MantineColorsTuple = [s1, s2, s3, TOKENS.dark.accent, s4, s5, TOKENS.light.accent, s6, s7, s8]

/** Tenure's measures and colours for the component library: no shadows, 6 px corners, Inter, one teal. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 3 },
  colors: { teal },
  black: TOKENS.light.ink,
  white: TOKENS.light.surface,
  defaultRadius: 6,
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '8px' },
  fontSizes: { xs: '12px', sm: '12.5px', md: '13px', lg: '15px', xl: '22px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '20px', xl: '24px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  breakpoints: { xs: '390px', sm: '600px', md: '900px', lg: '1200px', xl: '1440px' },
  respectReducedMotion: true,
  activeClassName: '',
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    Tooltip: {
      defaultProps: { events: { hover: true, focus: true, touch: true }, withinPortal: true, multiline: true },
    },
    Popover: { defaultProps: { shadow: 'none', transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { lockScroll: false, overlayProps: { color: 'var(--scrim)', backgroundOpacity: 1 } } },
    // Its header is no banner of the page.
    ModalHeader: { defaultProps: { role: 'none' } },
    // Drawn inside the page's main landmark, and without a place of its own for the focus: the first choice takes it.
    Menu: {
      defaultProps: {
        shadow: 'none',
        transitionProps: { duration: 120 },
        portalProps: { target: '#main, body:not(:has(#main))' },
        withInitialFocusPlaceholder: false,
      },
    },
  },
})

/** Publishes every token as a CSS variable and points the component library's own colours at them. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink3)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--ink3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--wash)',
    '--mantine-primary-color-light-hover': 'var(--wash)',
    '--mantine-primary-color-light-color': 'var(--accent)',
  }
  return {
    variables: {},
    light: { ...cssVariables(TOKENS.light), ...shared },
    dark: { ...cssVariables(TOKENS.dark), ...shared },
  }
}
