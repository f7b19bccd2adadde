import type { MovementStep } from '../../core/behind/movementParts'
import type { BehindWords } from './behindWords'

const MOVED = 'Each account stands in one class by its sales in the two windows; losses are below 0.'

const movement = (name: string, definition: string, formula: string): BehindWords => ({
  title: `Revenue movement: ${name}`,
  definition: `${definition} ${MOVED}`,
  formula,
  kind: 'money-full',
  above: 'Change',
})

/** The words of the steps of the revenue movement. */
export const MOVEMENT_WORDS: Readonly<Record<`movement-${MovementStep}`, BehindWords>> = {
  'movement-before': movement('before', 'Net revenue of the window before.', 'Σ before'),
  'movement-new': movement('new', 'Net revenue now of accounts whose first sale ever is in it.', 'Σ now'),
  'movement-returned': movement(
    'returned',
    'Net revenue now of accounts that bought earlier, but not in the window before.',
    'Σ now',
  ),
  'movement-expansion': movement(
    'expansion',
    'What accounts that bought in both windows brought more, or as much.',
    'Σ (now − before)',
  ),
  'movement-contraction': movement(
    'contraction',
    'What accounts that bought in both windows brought less, and credits in a window without a sale.',
    'Σ (now − before)',
  ),
  'movement-churned': movement('churned', 'Net revenue before of accounts without a sale now.', '−Σ before'),
  'movement-now': movement('now', 'Net revenue of the period.', 'Σ now'),
}
