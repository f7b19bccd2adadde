/**
 * Under which name something is kept, by where it is asked from: the demo company keeps its own things beside a company's, so
 * that neither ever reads, or writes over, the other's.
 *
 * @param place the base path of a page, which is the name of a worker that it starts: "/" or "/demo"; a company's own unless said
 */
export function keptName(name: string, place = ''): string {
  return place === '/' || place === '' ? name : `${name}.${place.replace('/', '')}`
}
