/** How many random cases a property is tried on: as many as it says, or in every property PROPERTY_RUNS. */
export function propertyRuns(usual: number): number {
  const asked = process.env['PROPERTY_RUNS']
  return asked === undefined ? usual : Number(asked)
}
