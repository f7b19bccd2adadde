import { useMediaQuery } from '@mantine/hooks'

/** True in a window of a phone's width, where a table keeps only the columns that it is about. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 600px)', false, { getInitialValueInEffect: false })
}
