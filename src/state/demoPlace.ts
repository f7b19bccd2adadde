import { useRouter } from '@tanstack/react-router'

/** Where the made-up demo company stands beside a company's own data: every address of the app, below this one. */
export const DEMO_PATH = '/demo'

/** The path that all addresses of this page stand below: "/", or the demo's. */
export function basePathOf(pathname: string): string {
  return pathname === DEMO_PATH || pathname.startsWith(`${DEMO_PATH}/`) ? DEMO_PATH : '/'
}

/** Whether the screen shows the demo company from beside a company's own data. */
export function useIsDemo(): boolean {
  return useRouter().basepath === DEMO_PATH
}

/** An address of the app ("/churn?period=last6") as the browser has it: below the demo's path while the demo is shown. */
export function placedAddress(basePath: string, address: string): string {
  return basePath === '/' ? address : `${basePath}${address}`
}
