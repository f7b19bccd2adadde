/** Drives a fit without pause and returns its result. A worker that shows progress or may stop drives it by itself. */
export function runToEnd<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}
