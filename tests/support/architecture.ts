/** Who may import whom, as a table; the words and calls that have no place in a folder. */

/** A file by its path from the repository's root, with its text. */
export type SourceFile = { readonly path: string; readonly text: string };

type Rule = {
  readonly name: string;
  /** Which files the rule is about. */
  readonly files: RegExp;
  readonly except?: RegExp;
  /** What an import (resolved to a path from the root, or a package name) may not be; `types` lets type imports pass. */
  readonly imports?: RegExp;
  readonly types?: boolean;
  /** What the text, without its comments, may not hold. */
  readonly words?: RegExp;
};

const RULES: readonly Rule[] = [
  {
    name: "the core knows no platform, no disk, no clock and no database",
    files: /^src\/core\//,
    imports:
      /^(src\/(?!core\/)|node:|discord|@discordjs|telegraf|@telegraf|kysely|better-sqlite3|pino|fastify|p-)/,
    words: /\b(discord|telegram)\b/i,
  },
  {
    name: "a library of the core is used in the one folder that needs it",
    files: /^src\/core\/(?!knowledge\/|quiz\/)/,
    imports: /^(zod|yaml|mdast|fastest-levenshtein|minisearch)/,
  },
  {
    name: "memory, days and time zones are reckoned in one folder",
    files: /^src\/(?!core\/learning\/)/,
    imports: /^(ts-fsrs|temporal-polyfill)/,
  },
  {
    name: "a command does not import another command",
    files: /^src\/core\/commands\//,
    except: /\/index\.ts$/,
    imports: /^src\/core\/commands\//,
  },
  { name: "views are pure", files: /^src\/core\/views\//, imports: /^src\/core\/commands\// },
  {
    name: "views use ports as types only",
    files: /^src\/core\/views\//,
    imports: /^src\/core\/ports/,
    types: true,
  },
  {
    name: "a face's pure files hold no client, no disk and no store",
    files: /^src\/adapters\/\w+\/(receive|render|commands|limits)\.ts$/,
    imports: /^(node:(fs|net|http)|src\/storage|src\/content|src\/cli|telegraf|discord\.js|@discordjs)/,
    types: true,
  },
  {
    name: "a face uses the core's door, not its commands, its storage or its content",
    files: /^src\/adapters\//,
    imports: /^src\/(core\/(commands|views|knowledge|quiz|learning)|storage|content|cli)\//,
  },
  {
    name: "discord.js is for the Discord face",
    files: /^src\/(?!adapters\/discord\/)/,
    imports: /^(discord|@discordjs)/,
  },
  {
    name: "telegraf is for the Telegram face",
    files: /^src\/(?!adapters\/telegram\/)/,
    imports: /^(telegraf|@telegraf)/,
  },
  {
    name: "the HTTP server is for what platforms post",
    files: /^src\/(?!adapters\/(telegram|discord)\/door\.ts$)/,
    imports: /^(fastify|@fastify)/,
  },
  {
    name: "storage knows core types and its libraries",
    files: /^src\/storage\//,
    imports: /^src\/(adapters|cli|content|core\/(commands|views))/,
  },
  { name: "content knows the core", files: /^src\/content\//, imports: /^src\/(adapters|cli|storage)/ },
  {
    name: "the environment is read in main.ts alone",
    files: /^src\//,
    except: /^src\/main\.ts$/,
    words: /\bprocess\.env\b/,
  },
  {
    name: "time and chance come from the composition layer",
    files: /^src\//,
    except: /^src\/cli\//,
    words: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/,
  },
];

const BANNED_NAMES = /\b(utils?|helpers?|common|manager|service)\b/i;
/** No file is longer; the aim is about 60 lines, 150 at the ninetieth percentile. */
const MOST_LINES = 250;

/** Every breach in a set of files, each with the file and the rule. */
export function breaches(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => [
    ...RULES.filter((rule) => rule.files.test(file.path) && !rule.except?.test(file.path)).flatMap((rule) =>
      breachesOf(rule, file),
    ),
    ...(BANNED_NAMES.test(file.path.replaceAll(/[-/.]/g, " "))
      ? [`${file.path}: a name that says nothing`]
      : []),
    ...(file.text.split("\n").length > MOST_LINES + 1 ? [`${file.path}: over ${MOST_LINES} lines`] : []),
    ...(/^\/\*\*/.test(file.text) ? [] : [`${file.path}: no sentence at its top`]),
  ]);
}

/** Other folders of adapters that a face's file imports: faces do not know each other. */
export function crossings(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const own = /^src\/adapters\/(\w+)\//.exec(file.path)?.[1];
    if (own === undefined) return [];
    const others = importsOf(file).filter(
      ({ target }) => target.startsWith("src/adapters/") && !target.startsWith(`src/adapters/${own}/`),
    );
    return others.map(({ target }) => `${file.path}: imports ${target}`);
  });
}

function breachesOf(rule: Rule, file: SourceFile): string[] {
  const imported = importsOf(file)
    .filter(({ target, typeOnly }) => rule.imports?.test(target) && !(typeOnly && rule.types))
    .map(({ target }) => `${file.path}: imports ${target} (${rule.name})`);
  const said = rule.words?.exec(withoutComments(file.text));
  return [...imported, ...(said ? [`${file.path}: says ${said[0]} (${rule.name})`] : [])];
}

type Import = { readonly target: string; readonly typeOnly: boolean };

function importsOf(file: SourceFile): readonly Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...file.text.matchAll(pattern)].map((match) => ({
    target: resolved(file.path, match[2] ?? match[3] ?? ""),
    typeOnly: match[1] !== undefined,
  }));
}

function resolved(from: string, target: string): string {
  if (!target.startsWith(".")) return target;
  return new URL(target, `file:///${from}`).pathname.slice(1);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
