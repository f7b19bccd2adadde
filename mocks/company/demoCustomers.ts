import type { ZoneOffsets } from '../../src/core/calendar'
import { instantOfCivil } from '../../src/core/calendar'
import type { DemoFirm } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import { demoGroups } from './demoGroups'
import { mailDomain, nameStem, otherSpelling } from './demoNames'
import { firmNames } from './firmNames'
import type { Presence, RecordKind } from './demoPresence'
import { recordsOf } from './demoPresence'
import type { DemoCustomer } from './demoShop'
import type { Random } from './random'
import { createRandom } from './random'

const HOUR_MS = 3_600_000
const FIRST_ID = { shop: 2, erp: 5001 } as const

/** The customer records of the shop and of the ERP, and which of them stand for a firm. */
export interface DemoCustomers {
  readonly shop: readonly DemoCustomer[]
  readonly erp: readonly DemoCustomer[]
  /** By place of the firm: its record of each kind. */
  readonly ofFirm: readonly ReadonlyMap<RecordKind, DemoCustomer>[]
  /** Records of the shop's own staff for trying things out. */
  readonly tests: readonly DemoCustomer[]
}

interface Draft {
  readonly kind: RecordKind | 'test' | 'prospect'
  readonly place: number
  readonly createdAtMs: number
  readonly traits: Omit<DemoCustomer, 'id' | 'createdAtMs' | 'parentId' | 'mergedInto'>
}

/** Writes the records of all firms, of prospects that never bought, and of the shop's own tests; ids by date of entry. */
export function demoCustomers(
  seed: number,
  history: DemoHistory,
  zone: ZoneOffsets,
  firms: readonly DemoFirm[],
  presences: readonly Presence[],
): DemoCustomers {
  const headOf = demoGroups(createRandom(seed, 7), firms, presences)
  const names = firmNames(createRandom(seed, 8), firms, headOf)
  const drafts = [
    ...firms.flatMap((firm, place) =>
      recordsOf(presences[place]).map((kind) => draftOf(seed, zone, firm, place, kind, presences[place], names[place])),
    ),
    ...extraDrafts(createRandom(seed, 9), history, zone, firms),
  ].toSorted((a, b) => a.createdAtMs - b.createdAtMs || a.place - b.place)
  return numbered(drafts, headOf)
}

function numbered(drafts: readonly Draft[], headOf: ReadonlyMap<number, number>): DemoCustomers {
  const erpDrafts = drafts.filter(({ kind }) => kind === 'erp')
  const shopDrafts = drafts.filter(({ kind }) => kind !== 'erp')
  const shopIds = new Map(
    shopDrafts.flatMap(({ kind, place }, i) => (kind === 'shop' ? [[place, i + FIRST_ID.shop]] : [])),
  )
  const record = ({ kind, place, createdAtMs, traits }: Draft, id: number): DemoCustomer => ({
    ...traits,
    id,
    parentId: kind === 'shop' ? (shopIds.get(headOf.get(place) ?? -1) ?? null) : null,
    mergedInto: kind === 'old' ? (shopIds.get(place) ?? null) : null,
    createdAtMs,
  })
  const shop = shopDrafts.map((draft, i) => record(draft, i + FIRST_ID.shop))
  const erp = erpDrafts.map((draft, i) => record(draft, i + FIRST_ID.erp))
  const ofFirm: Map<RecordKind, DemoCustomer>[] = []
  for (const [list, records] of [
    [shopDrafts, shop],
    [erpDrafts, erp],
  ] as const) {
    list.forEach(({ kind, place }, i) => {
      if (kind === 'shop' || kind === 'erp' || kind === 'old') (ofFirm[place] ??= new Map()).set(kind, records[i])
    })
  }
  return { shop, erp, ofFirm, tests: shop.filter((_, i) => shopDrafts[i].kind === 'test') }
}

function draftOf(
  seed: number,
  zone: ZoneOffsets,
  firm: DemoFirm,
  place: number,
  kind: RecordKind,
  presence: Presence,
  name: string,
): Draft {
  const random = createRandom(seed, 10, place, kind === 'shop' ? 0 : 1)
  const enteredDay = enteredOn(firm, kind, presence)
  return {
    kind,
    place,
    createdAtMs: instantOfCivil(enteredDay, (6 + random.unit()) * HOUR_MS, zone),
    traits: {
      company: kind === 'shop' || presence.kind === 'erp' ? name : otherSpelling(random, name),
      email: `${kind === 'shop' ? random.pick(['info', 'einkauf', 'office']) : 'kontor'}@${mailDomain(name)}`,
      country: firm.region.country,
      town: firm.town,
      region: firm.region.name,
      segment: firm.segment.name,
      industry: firm.industry,
      rep: firm.rep,
      acquisition: firm.acquisition.name,
      consent: kind === 'erp' ? null : firm.consent,
      tags: kind === 'shop' ? firm.tags : [],
    },
  }
}

/** A record is made on the morning of the first day it can be booked on. */
function enteredOn(firm: DemoFirm, kind: RecordKind, presence: Presence): number {
  if (presence.kind === 'moved' && kind === 'erp') return presence.day
  if (presence.kind === 'retyped' && kind === 'shop') return presence.day
  return firm.wonDay
}

/** 40 prospects that registered and never bought, and three records for tests. */
function extraDrafts(
  random: Random,
  history: DemoHistory,
  zone: ZoneOffsets,
  firms: readonly DemoFirm[],
): readonly Draft[] {
  const extra = (kind: 'prospect' | 'test', i: number, company: string, email: string): Draft => {
    const like = random.pick(firms)
    const day = kind === 'test' ? history.firstDay + i : Math.floor(random.between(history.firstDay, history.lastDay))
    return {
      kind,
      place: firms.length + i,
      createdAtMs: instantOfCivil(day, random.between(8, 18) * HOUR_MS, zone),
      traits: {
        company,
        email,
        country: like.region.country,
        town: like.town,
        region: like.region.name,
        segment: like.segment.name,
        industry: like.industry,
        rep: like.rep,
        acquisition: 'Web search',
        consent: true,
        tags: kind === 'test' ? ['Test'] : [],
      },
    }
  }
  const prospects = Array.from({ length: 40 }, (_, i) => {
    const company = `${nameStem(random)} Projekt ${i + 1} GmbH`
    return extra('prospect', i, company, `info@${mailDomain(company)}`)
  })
  const tests = [1, 2, 3].map((i) =>
    extra('test', 40 + i, `Test account ${i} – do not deliver`, `test${i}@shop-test.example`),
  )
  return [...prospects, ...tests]
}
