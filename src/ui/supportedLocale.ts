/** The first of the tags that `Intl` can format with; "en" where none is. Browsers report tags such as "en-US@posix", which it refuses. */
export function supportedLocale(...tags: readonly (string | null)[]): string {
  return tags.find((tag) => tag !== null && isSupported(tag)) ?? 'en'
}

function isSupported(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
