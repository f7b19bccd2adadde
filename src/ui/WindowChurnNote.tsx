import { Figure } from './Figure'
import { useFormat } from './FormatContext'
import type { WindowChurn } from './windowChurn'

/** How both are counted, and how many of those that churned came back: by their own rhythm, many cross only for a while. */
export function WindowChurnNote({ answer: { windowMonths, windowReturns } }: { readonly answer: WindowChurn }) {
  const format = useFormat()
  return (
    <>
      Revenue churn is gross: what accounts bought less than in the window before, growth of others not counted. Both
      over the same windows. An account that returned still counts as churned
      {windowReturns !== null && windowReturns.churned > 0 && (
        <>
          : in the last {windowMonths} whole months{' '}
          <Figure metric="logo-churn-returned" kind="count" value={windowReturns.returned} /> of the{' '}
          {format.count(windowReturns.churned)} that churned had ordered again and ended them open
        </>
      )}
      .
    </>
  )
}
