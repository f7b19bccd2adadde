import { bgNbd } from './bgNbd'
import { mbgCnbd } from './mbgCnbd'
import { mbgNbd } from './mbgNbd'
import { paretoNbd } from './paretoNbd'
import type { PurchaseLaw, PurchaseModelName } from './purchaseModel'

/** The law of a fitted model by its name, for whoever has it from another thread. */
export function lawOf({
  name,
  phases,
  parameters,
}: {
  readonly name: PurchaseModelName
  readonly phases: number
  readonly parameters: ArrayLike<number>
}): PurchaseLaw {
  if (name === 'mbgCnbd') return mbgCnbd(phases).law(parameters)
  return { bgNbd, mbgNbd, paretoNbd }[name].law(parameters)
}
