import { dayOfCivil } from '../../../src/core/calendar'

/** The day on which tests look at the demo company. */
export const TODAY = dayOfCivil(2026, 11, 22)
