import type { DemoCompany } from '../../mocks/company/demoCompany'
import { demoServer } from '../../mocks/demoServer'
import { createHttp, type Http } from '../../src/sources/http'

/** The demo company's servers, which answer at once and without faults. `asked` gets every address that is asked. */
export function demoNetwork(company: DemoCompany, asked: string[] = []): Http {
  const answer = demoServer(company)
  return createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    random: () => 0,
    now: () => 0,
    async fetch(url, init) {
      asked.push(url)
      return answer(new Request(url, init))
    },
  })
}
