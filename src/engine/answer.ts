import type { CompanyLeads } from '../core/accountTable'
import type { ZoneOffsets } from '../core/calendar'
import type { RecordConsolidation } from '../core/consolidation/consolidateRecords'
import type { RateTable } from '../core/rates'
import type { Records } from '../core/Records'
import type { Scope } from '../core/scope'
import type { SyncReport } from '../sources/syncReport'
import type { Analysis } from './Analysis'
import { answerAccount } from './answers/account'
import { answerAccountRisk } from './answers/accountRisk'
import { answerAccounts, answerAccountsLate } from './answers/accounts'
import { answerAccountWhy } from './answers/accountWhy'
import { answerActivities } from './answers/activities'
import { answerAudience } from './answers/audience'
import { answerAudienceExpected } from './answers/audienceExpected'
import { answerAudienceList } from './answers/audienceList'
import { answerBehind } from './answers/behind'
import { answerBehindOrders, type OrderSources } from './answers/behindOrders'
import { answerChoices } from './answers/choices'
import { answerChurnTrend } from './answers/churnTrend'
import { answerCohortProjection } from './answers/cohortProjection'
import { answerCohorts } from './answers/cohorts'
import { answerCompanies } from './answers/companies'
import { answerConcentration } from './answers/concentration'
import { answerEconomics, answerExpectedEconomics } from './answers/economics'
import { answerAccountForecast } from './answers/accountForecast'
import { answerPredictions } from './answers/predictions'
import { isLateSort } from './answers/sortUnits'
import { answerCallOutcomes } from './answers/callOutcomes'
import { answerExperiments } from './answers/experiments'
import { answerForecast } from './answers/forecast'
import { answerActiveFlips } from './answers/activeFlips'
import { answerFlips, type FlipsQuestion } from './answers/flips'
import { answerIntake } from './answers/intake'
import { answerKpis } from './answers/kpis'
import { answerMergePreview } from './answers/mergePreview'
import { answerMigration } from './answers/migration'
import { answerMovement } from './answers/movement'
import { answerOnboarding } from './answers/onboarding'
import { answerProfile } from './answers/profile'
import { answerRepeat } from './answers/repeat'
import { answerRfm } from './answers/rfm'
import { answerRisk } from './answers/risk'
import { answerRules } from './answers/rules'
import { answerSameOrders } from './answers/sameOrders'
import { answerScenario } from './answers/scenario'
import { answerSegmentWorth } from './answers/segmentWorth'
import { answerSetAsideRecords, type AsideSource } from './answers/setAsideRecords'
import { answerShell } from './answers/shell'
import { answerStates } from './answers/states'
import { answerSurvival } from './answers/survival'
import { answerPredictedTiers, answerTiers } from './answers/tiers'
import { answerWhiteSpace } from './answers/whiteSpace'
import { answerWhy } from './answers/why'
import { answerWorklist } from './answers/worklist'
import type { AnyQuestion } from './protocol'

/** What the engine has at hand when it answers. */
export interface Holdings extends OrderSources, AsideSource {
  readonly report: SyncReport
  readonly currencies: readonly string[]
  readonly rates: RateTable
  readonly consolidation: RecordConsolidation
  /** Of the business zone. */
  readonly offsets: ZoneOffsets
  /** What the analysis would be if customers were merged otherwise. */
  readonly analysisUnder: (leads: CompanyLeads, scope: Scope) => Analysis
}

/**
 * The answer to a question on one data version, or the promise of it where models are fitted first: `signal` takes that
 * back. Its buffers are its own: they may be transferred.
 */
export function answer(
  { name, ask }: AnyQuestion,
  analysis: Analysis,
  held: Holdings,
  signal: AbortSignal = new AbortController().signal,
): unknown {
  switch (name) {
    case 'kpis':
      return answerKpis(analysis, ask.scope)
    case 'movement':
      return answerMovement(analysis, ask.scope)
    case 'churnTrend':
      return answerChurnTrend(analysis, ask.scope)
    case 'concentration':
      return answerConcentration(analysis, ask.scope)
    case 'scenario':
      return answerScenario(analysis, ask.scope)
    case 'shell':
      return answerShell(analysis, ask.scope)
    case 'states':
      return answerStates(analysis, ask.scope)
    case 'cohorts':
      return answerCohorts(analysis, ask)
    case 'cohortProjection':
      return answerCohortProjection(analysis, ask, signal)
    case 'rfm':
      return answerRfm(analysis, ask.scope)
    case 'segmentWorth':
      return answerSegmentWorth(analysis, ask.scope, signal)
    case 'profile':
      return answerProfile(analysis, ask)
    case 'migration':
      return answerMigration(analysis, ask)
    case 'tiers':
      return ask.of === 'predicted' ? answerPredictedTiers(analysis, ask, signal) : answerTiers(analysis, ask)
    case 'accounts':
      return isLateSort(ask.sort) ? answerAccountsLate(analysis, ask, signal) : answerAccounts(analysis, ask)
    case 'account':
      return answerAccount(analysis, held.records, ask)
    case 'accountRisk':
      return answerAccountRisk(analysis, ask, signal)
    case 'risk':
      return answerRisk(analysis, ask.scope, signal)
    case 'why':
      return answerWhy(analysis, ask.scope)
    case 'accountWhy':
      return answerAccountWhy(analysis, ask)
    case 'economics':
      return ask.predicted === true ? answerExpectedEconomics(analysis, ask, signal) : answerEconomics(analysis, ask)
    case 'onboarding':
      return answerOnboarding(analysis, ask)
    case 'repeat':
      return answerRepeat(analysis, ask.scope)
    case 'rules':
      return answerRules(analysis, ask.scope)
    case 'flips':
      return flipsOf(analysis, ask, signal)
    case 'survival':
      return answerSurvival(analysis, ask.scope)
    case 'worklist':
      return answerWorklist(analysis, ask, signal)
    case 'behind':
      return answerBehind(analysis, ask, signal)
    case 'behindOrders':
      return answerBehindOrders(analysis, held, ask, signal)
    case 'choices':
      return answerChoices(analysis, held.currencies)
    case 'activities':
      return answerActivities(analysis, ask.scope)
    case 'audience':
      return answerAudience(analysis, ask, signal)
    case 'audienceExpected':
      return answerAudienceExpected(analysis, ask, signal)
    case 'audienceList':
      return answerAudienceList(analysis, emailIn(held.records), ask, signal)
    case 'whiteSpace':
      return answerWhiteSpace(analysis, ask)
    case 'callOutcomes':
      return answerCallOutcomes(analysis, ask)
    case 'experiments':
      return answerExperiments(analysis, ask)
    case 'companies':
      return answerCompanies(analysis, held, ask.scope)
    case 'sameOrders':
      return answerSameOrders(analysis, held, ask.scope)
    case 'mergePreview':
      return answerMergePreview(analysis, held, ask)
    case 'intake':
      return answerIntake(analysis, held, ask.scope)
    case 'setAsideRecords':
      return answerSetAsideRecords(analysis, held, ask)
    case 'forecast':
      return answerForecast(analysis, ask.scope, signal)
    case 'predictions':
      return answerPredictions(analysis, ask.scope, signal)
    case 'accountForecast':
      return answerAccountForecast(analysis, ask, signal)
  }
}

/** Between two rules: at once, or, where P(active) is asked for, when the forecast is fitted. */
function flipsOf(analysis: Analysis, { scope, against, count }: FlipsQuestion, signal: AbortSignal) {
  return against.kind === 'active'
    ? answerActiveFlips(analysis, { scope, against, count }, signal)
    : answerFlips(analysis, { scope, against, count })
}

/** The e-mail address of a customer by source and id; it leaves the worker in an export alone. */
function emailIn({ sources, customerKeys, customers }: Records): (source: string, id: string) => string | null {
  return (source, id) => customers.get(customerKeys.find(sources.encode(source), id))?.email ?? null
}
