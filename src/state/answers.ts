/** The shapes of the engine's answers, for the screens. */
export type { Frame } from '../engine/Analysis'
export type { CohortsAnswer } from '../engine/answers/cohorts'
export type { MigrationAnswer } from '../engine/answers/migration'
export type { ProfileAnswer, SegmentTrait } from '../engine/answers/profile'
export type { RfmAnswer } from '../engine/answers/rfm'
export type { TiersAnswer } from '../engine/answers/tiers'
