import type { MergeDecision } from '../core/consolidation/mergeDecision'
import type { Scope } from '../core/scope'
import type { MappingDefaults } from '../sources/csv/guessMapping'
import type { CsvKind } from '../sources/csv/mapping'
import type { AccountAnswer, AccountQuestion } from './answers/account'
import type { AccountRiskAnswer } from './answers/accountRisk'
import type { AccountsAnswer, AccountsQuestion } from './answers/accounts'
import type { AccountWhyAnswer, AccountWhyQuestion } from './answers/accountWhy'
import type { ActivitiesAnswer } from './answers/activities'
import type { AudienceAnswer, AudienceQuestion } from './answers/audience'
import type { AudienceExpectedAnswer, AudienceExpectedQuestion } from './answers/audienceExpected'
import type { AudienceListAnswer } from './answers/audienceList'
import type { BehindAnswer, BehindQuestion } from './answers/behind'
import type { BehindOrdersAnswer, BehindOrdersQuestion } from './answers/behindOrders'
import type { ChoicesAnswer } from './answers/choices'
import type { ChurnTrendAnswer } from './answers/churnTrend'
import type { CompaniesAnswer } from './answers/companies'
import type { CohortProjectionAnswer, CohortProjectionQuestion } from './answers/cohortProjection'
import type { CohortQuestion, CohortsAnswer } from './answers/cohorts'
import type { ConcentrationAnswer } from './answers/concentration'
import type { AccountForecastAnswer, NoAccountForecast } from './answers/accountForecast'
import type { CallOutcomesAnswer, CallOutcomesQuestion } from './answers/callOutcomes'
import type { WhiteSpaceAnswer, WhiteSpaceQuestion } from './answers/whiteSpace'
import type { ExperimentsAnswer, ExperimentsQuestion } from './answers/experiments'
import type { ForecastAnswer } from './answers/forecast'
import type { EconomicsAnswer, EconomicsQuestion } from './answers/economics'
import type { FlipsAnswer, FlipsQuestion } from './answers/flips'
import type { IntakeAnswer } from './answers/intake'
import type { KpisAnswer } from './answers/kpis'
import type { MergePreviewAnswer, MergePreviewQuestion } from './answers/mergePreview'
import type { MigrationAnswer, MigrationQuestion } from './answers/migration'
import type { MovementAnswer } from './answers/movement'
import type { OnboardingAnswer, OnboardingQuestion } from './answers/onboarding'
import type { PredictionsAnswer } from './answers/predictions'
import type { ProfileAnswer, ProfileQuestion } from './answers/profile'
import type { RepeatAnswer } from './answers/repeat'
import type { RfmAnswer } from './answers/rfm'
import type { RiskAnswer } from './answers/risk'
import type { RulesAnswer } from './answers/rules'
import type { SameOrdersAnswer } from './answers/sameOrders'
import type { ScenarioAnswer } from './answers/scenario'
import type { SegmentWorthAnswer } from './answers/segmentWorth'
import type { SetAsideRecordsAnswer, SetAsideRecordsQuestion } from './answers/setAsideRecords'
import type { ShellAnswer } from './answers/shell'
import type { StatesAnswer } from './answers/states'
import type { SurvivalAnswer } from './answers/survival'
import type { TiersAnswer, TiersQuestion } from './answers/tiers'
import type { WhyAnswer } from './answers/why'
import type { WorklistAnswer, WorklistQuestion } from './answers/worklist'
import type { EngineStatus, Opening } from './status'

/** Everything the engine can be asked: what is asked with, and what comes back. */
export interface Questions {
  kpis: { ask: { scope: Scope }; answer: KpisAnswer }
  movement: { ask: { scope: Scope }; answer: MovementAnswer }
  churnTrend: { ask: { scope: Scope }; answer: ChurnTrendAnswer }
  concentration: { ask: { scope: Scope }; answer: ConcentrationAnswer }
  scenario: { ask: { scope: Scope }; answer: ScenarioAnswer }
  shell: { ask: { scope: Scope }; answer: ShellAnswer }
  states: { ask: { scope: Scope }; answer: StatesAnswer }
  cohorts: { ask: CohortQuestion; answer: CohortsAnswer }
  cohortProjection: { ask: CohortProjectionQuestion; answer: CohortProjectionAnswer }
  rfm: { ask: { scope: Scope }; answer: RfmAnswer }
  segmentWorth: { ask: { scope: Scope }; answer: SegmentWorthAnswer }
  profile: { ask: ProfileQuestion; answer: ProfileAnswer }
  migration: { ask: MigrationQuestion; answer: MigrationAnswer }
  tiers: { ask: TiersQuestion; answer: TiersAnswer }
  accounts: { ask: AccountsQuestion; answer: AccountsAnswer }
  account: { ask: AccountQuestion; answer: AccountAnswer | null }
  accountRisk: { ask: AccountQuestion; answer: AccountRiskAnswer | null }
  risk: { ask: { scope: Scope }; answer: RiskAnswer }
  why: { ask: { scope: Scope }; answer: WhyAnswer }
  accountWhy: { ask: AccountWhyQuestion; answer: AccountWhyAnswer | null }
  economics: { ask: EconomicsQuestion; answer: EconomicsAnswer }
  onboarding: { ask: OnboardingQuestion; answer: OnboardingAnswer }
  repeat: { ask: { scope: Scope }; answer: RepeatAnswer }
  rules: { ask: { scope: Scope }; answer: RulesAnswer }
  flips: { ask: FlipsQuestion; answer: FlipsAnswer }
  survival: { ask: { scope: Scope }; answer: SurvivalAnswer }
  worklist: { ask: WorklistQuestion; answer: WorklistAnswer }
  choices: { ask: { scope: Scope }; answer: ChoicesAnswer }
  activities: { ask: { scope: Scope }; answer: ActivitiesAnswer }
  audience: { ask: AudienceQuestion; answer: AudienceAnswer }
  audienceExpected: { ask: AudienceExpectedQuestion; answer: AudienceExpectedAnswer }
  audienceList: { ask: AudienceQuestion; answer: AudienceListAnswer }
  callOutcomes: { ask: CallOutcomesQuestion; answer: CallOutcomesAnswer }
  whiteSpace: { ask: WhiteSpaceQuestion; answer: WhiteSpaceAnswer | null }
  experiments: { ask: ExperimentsQuestion; answer: ExperimentsAnswer }
  companies: { ask: { scope: Scope }; answer: CompaniesAnswer }
  sameOrders: { ask: { scope: Scope }; answer: SameOrdersAnswer }
  mergePreview: { ask: MergePreviewQuestion; answer: MergePreviewAnswer | null }
  intake: { ask: { scope: Scope }; answer: IntakeAnswer }
  setAsideRecords: { ask: SetAsideRecordsQuestion; answer: SetAsideRecordsAnswer }
  forecast: { ask: { scope: Scope }; answer: ForecastAnswer }
  predictions: { ask: { scope: Scope }; answer: PredictionsAnswer }
  behind: { ask: BehindQuestion; answer: BehindAnswer | null }
  behindOrders: { ask: BehindOrdersQuestion; answer: BehindOrdersAnswer | null }
  accountForecast: { ask: AccountQuestion; answer: AccountForecastAnswer | NoAccountForecast | null }
}

export type QuestionName = keyof Questions

/** A question as it crosses the border. */
export type AnyQuestion = {
  [Name in QuestionName]: { readonly name: Name; readonly ask: Questions[Name]['ask'] }
}[QuestionName]

export type { MappingDefaults, MappingGuess } from '../sources/csv/guessMapping'
export type { ColumnRole, CsvKind, CsvMapping, CsvStatus, DateFormat } from '../sources/csv/mapping'

/** A file that was dropped on the page, with the name it had. */
export interface InspectedFile {
  readonly name: string
  readonly file: Blob
  /** What its rows are, where a person has said it; else it is guessed. */
  readonly kind?: CsvKind
}

/** What the page says to the worker. */
export type ToEngine =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'ask'; readonly id: number; readonly question: AnyQuestion }
  | {
      readonly kind: 'inspect'
      readonly id: number
      readonly files: readonly InspectedFile[]
      readonly defaults: MappingDefaults
    }
  | { readonly kind: 'decide'; readonly decisions: readonly MergeDecision[] }
  | { readonly kind: 'cancel'; readonly id: number }

/** An engine error as it crosses the border: what failed, and what to do. */
export interface Problem {
  readonly message: string
  readonly remedy: string
}

/** What the worker says to the page. Buffers of an answer are transferred. */
export type FromEngine =
  /** What has changed of the status; the first time all of it. What stays is not sent, so that the page sees that it is the same. */
  | { readonly kind: 'status'; readonly status: Partial<EngineStatus> }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: Problem }
