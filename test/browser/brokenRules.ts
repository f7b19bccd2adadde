import type { AxeBuilder } from '@axe-core/playwright'

/** One line for each element that breaks a rule. */
export async function brokenRules(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`))
}
