import {
  Database,
  Grid3x3,
  Headset,
  LayoutDashboard,
  Building2,
  Rows3,
  TrendingUp,
  Megaphone,
  SlidersHorizontal,
  UserMinus,
  type LucideIcon,
} from 'lucide-react'

/** A place of the rail: where it leads and the key that goes there after G. */
export interface Place {
  readonly id: PlaceId
  readonly name: string
  readonly to:
    | '/'
    | '/segments'
    | '/accounts'
    | '/churn'
    | '/service'
    | '/cohorts'
    | '/forecast'
    | '/audiences'
    | '/scenarios'
    | '/data'
  readonly key: string
  readonly icon: LucideIcon
}

export type PlaceId =
  | 'overview'
  | 'segments'
  | 'accounts'
  | 'churn'
  | 'service'
  | 'cohorts'
  | 'forecast'
  | 'audiences'
  | 'scenarios'
  | 'data'

/** The places in the order of the rail; a phone shows the first four and keeps the others under More. */
export const PLACES: readonly Place[] = [
  { id: 'overview', name: 'Overview', to: '/', key: 'O', icon: LayoutDashboard },
  { id: 'segments', name: 'Segments', to: '/segments', key: 'S', icon: Grid3x3 },
  { id: 'accounts', name: 'Accounts', to: '/accounts', key: 'A', icon: Building2 },
  { id: 'churn', name: 'Churn', to: '/churn', key: 'C', icon: UserMinus },
  { id: 'service', name: 'Service', to: '/service', key: 'V', icon: Headset },
  { id: 'cohorts', name: 'Cohorts', to: '/cohorts', key: 'H', icon: Rows3 },
  { id: 'forecast', name: 'Forecast', to: '/forecast', key: 'F', icon: TrendingUp },
  { id: 'audiences', name: 'Audiences', to: '/audiences', key: 'U', icon: Megaphone },
  { id: 'scenarios', name: 'Scenarios', to: '/scenarios', key: 'N', icon: SlidersHorizontal },
  { id: 'data', name: 'Data', to: '/data', key: 'D', icon: Database },
]
