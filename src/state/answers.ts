/** What the engine answers, by name, for the screens that draw it: views know the engine only through here. */
export type { Frame } from '../engine/Analysis'
export type { AccountAnswer, AccountEntry, AccountQuestion } from '../engine/answers/account'
export type { AccountRow } from '../engine/answers/accountRow'
export type { AccountsAnswer, AccountsQuestion } from '../engine/answers/accounts'
export type { ChoicesAnswer } from '../engine/answers/choices'
export type { ChurnTrendAnswer } from '../engine/answers/churnTrend'
export type { CohortQuestion, CohortsAnswer } from '../engine/answers/cohorts'
export type { ConcentrationAnswer } from '../engine/answers/concentration'
export type { IntakeAnswer, NewestRecord } from '../engine/answers/intake'
export type { Kpi, KpisAnswer } from '../engine/answers/kpis'
export type { MigrationAnswer } from '../engine/answers/migration'
export type { MovedAccount, MovementAnswer } from '../engine/answers/movement'
export type { ProfileAnswer, SegmentTrait } from '../engine/answers/profile'
export type { RfmAnswer } from '../engine/answers/rfm'
export type { RuleOutcome, RulesAnswer } from '../engine/answers/rules'
export type { ShellAnswer } from '../engine/answers/shell'
export type { AccountSort } from '../engine/answers/sortUnits'
export type { StatesAnswer } from '../engine/answers/states'
export type { SurvivalAnswer } from '../engine/answers/survival'
export type { TiersAnswer, TiersQuestion } from '../engine/answers/tiers'
export type { WhyAnswer } from '../engine/answers/why'
export type { WorklistAnswer, WorklistQuestion } from '../engine/answers/worklist'
export type { FileNeeds } from '../engine/fileNeeds'
export type {
  ColumnRole,
  CsvKind,
  CsvMapping,
  CsvStatus,
  DateFormat,
  MappingDefaults,
  MappingGuess,
} from '../engine/protocol'
export type { EngineStatus, FileSettings, Opening } from '../engine/status'
