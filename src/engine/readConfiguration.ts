import { type ParsedConfiguration, parseConfiguration } from '../sources/configuration'
import type { Http } from '../sources/http'
import type { Opening } from './status'

const CONFIGURATION_URL = '/tenure.config.json'

/**
 * What a person described, else the company's own `tenure.config.json`; or one sentence a mistake.
 *
 * @throws SourceError when it cannot be read.
 */
export async function readConfiguration(
  opening: Exclude<Opening, { kind: 'files' }>,
  http: Http,
  signal: AbortSignal,
): Promise<ParsedConfiguration> {
  if (opening.kind === 'described') return parseConfiguration(opening.configuration)
  const { body } = await http.json(CONFIGURATION_URL, { signal })
  return parseConfiguration(body)
}
