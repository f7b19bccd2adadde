import { type ZoneOffsets, zoneOffsets } from '../core/calendar'

const known = new Map<string, ZoneOffsets>()

/**
 * A zone's offsets in all the years that records may be of. Finding them takes a tenth of a second, so sources share them; UTC needs no table.
 *
 * @throws RangeError when the zone is unknown.
 */
export function zoneOfAllYears(zone: string): ZoneOffsets {
  const offsets = known.get(zone) ?? (zone === 'UTC' ? zoneOffsets(zone, 1970, 1971) : zoneOffsets(zone))
  known.set(zone, offsets)
  return offsets
}
