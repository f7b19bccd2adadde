import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Party } from '../../../src/core/consolidation/partyTraits'

interface ShopCustomer {
  readonly email: string
  readonly company: string
  readonly vat: string
  readonly erpCode: string
  readonly country: string
  readonly city: string
  readonly key: string
}

interface ErpParty {
  readonly code: string
  readonly name: string
  readonly vat: string
  readonly email: string
  readonly country: string
  readonly city: string
  readonly key: string
  readonly mergedInto?: string
}

/** Records of a shop and an ERP, and which company each really is. */
export interface KnownParties {
  readonly parties: readonly Party[]
  readonly company: readonly string[]
}

/** The customers that the shared servers are seeded with: their own generator writes them, truth included. */
export function seededCompanies(shared: string): KnownParties {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-seed-'))
  try {
    execFileSync(process.execPath, [join(shared, 'servers/seed/generate.mjs'), folder], { stdio: 'ignore' })
    const { customers, parties } = JSON.parse(readFileSync(join(folder, 'dataset.json'), 'utf8')) as {
      customers: readonly ShopCustomer[]
      parties: readonly ErpParty[]
    }
    const erp = parties.filter(({ mergedInto }) => mergedInto === undefined)
    return {
      parties: [...erp.map(partyOfErp), ...customers.map(partyOfShop)],
      company: [...erp, ...customers].map(({ key }) => key),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const orNull = (text: string) => (text === '' ? null : text)

function partyOfErp({ code, name, vat, email, country, city }: ErpParty): Party {
  return {
    source: 0,
    numbers: [code],
    otherNumbers: [],
    company: name,
    email: orNull(email),
    taxNumber: orNull(vat),
    country,
    city,
  }
}

function partyOfShop({ company, vat, erpCode, email, country, city }: ShopCustomer, place: number): Party {
  return {
    source: 1,
    numbers: [String(place + 1)],
    otherNumbers: erpCode === '' ? [] : [erpCode],
    company,
    email,
    taxNumber: orNull(vat),
    country,
    city,
  }
}
