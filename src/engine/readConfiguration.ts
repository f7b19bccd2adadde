import { type ParsedConfiguration, parseConfiguration } from '../sources/configuration'
import type { Http } from '../sources/http'

const CONFIGURATION_URL = '/tenure.config.json'

/** The company's own `tenure.config.json`, or one sentence a mistake. @throws SourceError when it cannot be read. */
export async function readConfiguration(http: Http, signal: AbortSignal): Promise<ParsedConfiguration> {
  const { body } = await http.json(CONFIGURATION_URL, { signal })
  return parseConfiguration(body)
}
