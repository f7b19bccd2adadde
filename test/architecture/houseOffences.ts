/** What may stand at the top of the repository: the rooms, the documents and the settings of the tools. */
const topLevel =
  /^(src|public|mocks|test|docs|deployment|\.ci)\/|^(index\.html|package(-lock)?\.json|vite(st)?\.config\.ts|tsconfig(\.\w+)?\.json|[A-Z]+\.md|LICENSE|knip\.json|stryker\.config\.json|\.\w+|\.ox(lint|fmt)rc\.json)$/

/** The rooms of src, and beside them the composition root. */
const roomsOfSrc =
  /^src\/((core|sources|store|engine|state|charts|ui|export|views)\/|tsconfig\.json$|main\.tsx$|vite-env\.d\.ts$)/

const kindNotContent = /(^|\/)(index|utils?|helpers?|commons?|types|constants|misc)(\.(test\.)?[jt]sx?$|\/)/i

const emptyVerb =
  /^export (?:async )?(?:function|const|class) ((?:get|handle|process)[A-Z]\w*|\w+(?:Manager|Service|Helper|Utils?|Info))\b/gm

const disabledRule = /\b(ox|es)lint-(disable|enable)/

/** Types alone may be passed on: that is how a room shows those of the room below it. */
const onlyExportsOfOthers = /^\s*(export\s+(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?\s*)+$/

/**
 * Every way in which the files of the repository break the rules of the house that neither the linter nor the compiler
 * can see; one sentence each, which begins with the path. `files` maps a path from the root, with `/`, to its text.
 */
export function houseOffences(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => [...offencesOfPlace(path), ...offencesOfText(path, text)])
}

function* offencesOfPlace(path: string): Iterable<string> {
  if (!topLevel.test(path)) yield `${path}: the top level holds only rooms, documents and settings of tools.`
  if (path.startsWith('src/') && !roomsOfSrc.test(path)) yield `${path}: src holds only the rooms of ARCHITECTURE.md.`
  if (/^(src|mocks|test)\//.test(path) && kindNotContent.test(path)) {
    yield `${path}: a file or folder is named after what it is about, not after its kind.`
  }
}

function* offencesOfText(path: string, text: string): Iterable<string> {
  if (!/^(src|mocks|test)\/.*\.[jt]sx?$/.test(path)) return
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
  if (disabledRule.test(text)) yield `${path}: a rule is kept or changed for everyone, never switched off in a file.`
  if (onlyExportsOfOthers.test(code)) yield `${path}: a file that only passes on what others export hides where it is.`
  for (const [, name] of code.matchAll(emptyVerb)) {
    yield `${path}: ${name} is named with a word that says nothing; use the word of the field.`
  }
  if (path.startsWith('src/core/') && /\bnew Date\(\s*\)|(?<!new )\bDate\(|\bimport\(/.test(code)) {
    yield `${path}: core is pure: no clock and nothing loaded later.`
  }
}
