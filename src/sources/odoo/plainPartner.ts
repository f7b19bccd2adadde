import { recordOf } from '../lists/recordPages'
import { textAt } from '../lists/fieldText'

/**
 * A partner's row with its place among others. A contact or address counts with the company that it belongs to, which Odoo
 * calls its commercial partner: `merged`. A company below another has a `parent`. A record that was merged is no longer there.
 */
export function plainPartner(row: unknown): object {
  const id = textAt(row, 'id')
  const company = textAt(row, 'commercial_partner_id.0')
  const isPart = company !== null && company !== id
  return { ...recordOf(row), merged: isPart ? company : null, parent: isPart ? null : textAt(row, 'parent_id.0') }
}
