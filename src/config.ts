/** The settings of the bot, read from environment variables. Pure: the environment is an argument. */
import { UserError } from "./core/errors.ts";

/** Where one platform is reached, and with which secret. */
type FaceConfig = { readonly token: string; readonly api?: string };

/** Where Telegram posts updates to, and where this program listens for them. */
type WebhookConfig = { readonly url: string; readonly host: string; readonly port: number };

/** Where Discord posts interactions to, and the key that they are signed with. */
type DoorConfig = { readonly publicKey: string; readonly host: string; readonly port: number };

/** All settings. Without any token the bot talks in the terminal. */
export type Config = {
  readonly discord?: FaceConfig & { readonly door?: DoorConfig };
  readonly telegram?: FaceConfig & { readonly webhook?: WebhookConfig };
  /** `sqlite:PATH` or `sqlite::memory:`. */
  readonly database: string;
  readonly logLevel: LogLevel;
};

type Env = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Every variable there is, with what it is for; the README's table is made of it. */
export const VARIABLES = {
  DISCORD_TOKEN: "The Discord bot's token. With it the bot runs in Discord.",
  DISCORD_API: "Address of Discord's REST API; only tests change it. Default: https://discord.com/api",
  DISCORD_PUBLIC_KEY:
    "The application's public key. With it Discord posts interactions to the bot; without it they come over the gateway.",
  DISCORD_HTTP_PORT:
    "Port on which the bot waits for the web server in front, in plain HTTP, where the public key is set. Default: 8081",
  DISCORD_HTTP_HOST:
    "Address that it listens on; 127.0.0.1 where the web server runs on the same machine. Default: 0.0.0.0, all.",
  TELEGRAM_TOKEN: "The Telegram bot's token. With it the bot runs in Telegram.",
  TELEGRAM_API:
    "Address of Telegram's Bot API; only tests and own Bot API servers change it. Default: https://api.telegram.org",
  TELEGRAM_WEBHOOK_URL:
    "Public https address that Telegram posts to. Without it the bot fetches its messages itself.",
  TELEGRAM_WEBHOOK_PORT:
    "Port on which the bot waits for the web server in front, in plain HTTP, where the URL is set. Default: 8080",
  TELEGRAM_WEBHOOK_HOST:
    "Address that it listens on; 127.0.0.1 where the web server runs on the same machine. Default: 0.0.0.0, all.",
  DATABASE_URL:
    "The SQLite file in which progress is kept, as sqlite:PATH; made where it is missing. Default: sqlite:data/layerwise.db",
  LAYERWISE_LOG:
    "How much is logged, to standard error: debug, info (the invite link is there), warn, error or silent. Default: info with a token, warn without.",
} as const;

/** Reads the settings. Throws ONE `UserError` that lists every fault; no value of a secret is in it. */
export function readConfig(env: Env): Config {
  const faults: string[] = [];
  const config: Config = {
    ...discord(env, faults),
    ...telegram(env, faults),
    database: database(env, faults),
    logLevel: logLevel(env, faults),
  };
  faults.push(...unknownNames(env));
  if (faults.length > 0) {
    throw new UserError(
      `The settings have ${faults.length} ${faults.length === 1 ? "fault" : "faults"}:\n${faults.map((line) => `  - ${line}`).join("\n")}`,
      "Mend them in the environment or in the file .env, then start again.",
    );
  }
  return config;
}

/** The values that must never be logged or said. */
export function secretsOf(config: Config): readonly string[] {
  return [config.discord?.token, config.telegram?.token].filter((token) => token !== undefined);
}

function face<K extends "discord" | "telegram">(
  name: K,
  env: Env,
  faults: string[],
): { [P in K]?: FaceConfig } {
  const upper = name.toUpperCase();
  const token = env[`${upper}_TOKEN`]?.trim();
  const api = env[`${upper}_API`]?.trim();
  if (api && !isWebAddress(api))
    faults.push(`${upper}_API is not a web address: use one like http://127.0.0.1:8081`);
  if (token && !TOKENS[name].test(token))
    faults.push(`${upper}_TOKEN doesn't look like a token: copy it again, whole and without spaces`);
  return token ? ({ [name]: { token, ...(api ? { api } : {}) } } as { [P in K]?: FaceConfig }) : {};
}

function discord(env: Env, faults: string[]): Pick<Config, "discord"> {
  const found = face("discord", env, faults);
  const door = doorOf(env, faults);
  return found.discord && door ? { discord: { ...found.discord, door } } : found;
}

function doorOf(env: Env, faults: string[]): DoorConfig | undefined {
  const publicKey = env.DISCORD_PUBLIC_KEY?.trim();
  const host = env.DISCORD_HTTP_HOST?.trim();
  const wanted = env.DISCORD_HTTP_PORT?.trim();
  if (!publicKey && (host || wanted))
    faults.push("DISCORD_PUBLIC_KEY is missing: set it, or remove the port and host for it");
  if (publicKey && !/^[0-9a-f]{64}$/i.test(publicKey))
    faults.push("DISCORD_PUBLIC_KEY has not 64 digits from 0 to f: copy it from the portal's first page");
  const port = portIn(wanted, HTTP_PORT, "DISCORD_HTTP_PORT", faults);
  return publicKey ? { publicKey, host: host || "0.0.0.0", port } : undefined;
}

function portIn(wanted: string | undefined, usual: number, name: string, faults: string[]): number {
  const port = Number(wanted || usual);
  if (!Number.isInteger(port) || port < 1 || port > MOST_PORT)
    faults.push(`${name} is no port: use a number from 1 to ${MOST_PORT}`);
  return port;
}

function telegram(env: Env, faults: string[]): Pick<Config, "telegram"> {
  const found = face("telegram", env, faults);
  const webhook = webhookOf(env, faults);
  return found.telegram && webhook ? { telegram: { ...found.telegram, webhook } } : found;
}

function webhookOf(env: Env, faults: string[]): WebhookConfig | undefined {
  const url = env.TELEGRAM_WEBHOOK_URL?.trim();
  const host = env.TELEGRAM_WEBHOOK_HOST?.trim();
  const wanted = env.TELEGRAM_WEBHOOK_PORT?.trim();
  if (!url && (host || wanted))
    faults.push("TELEGRAM_WEBHOOK_URL is missing: set it, or remove the webhook's port and host");
  const port = portIn(wanted, WEBHOOK_PORT, "TELEGRAM_WEBHOOK_PORT", faults);
  if (url && !takesWebhook(url, Boolean(env.TELEGRAM_API?.trim())))
    faults.push(
      "TELEGRAM_WEBHOOK_URL is not fit for Telegram: use https, on port 443, 80, 88 or 8443, without a name, password or #",
    );
  return url ? { url, host: host || "0.0.0.0", port } : undefined;
}

const WEBHOOK_PORT = 8080;
const HTTP_PORT = 8081;
const MOST_PORT = 65_535;

/** What Telegram's own server asks of an address (Bot API, setWebhook, notes); another server may post over http. */
function takesWebhook(text: string, isOwnServer: boolean): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, port, username, password, hash } = new URL(text);
  const isPlain = username === "" && password === "" && hash === "";
  const isReached = protocol === "https:" && ["", "80", "88", "8443"].includes(port);
  return isPlain && (isOwnServer || isReached);
}

/** Telegram: number, colon, letters (BotFather). Discord: three parts joined by dots. */
const TOKENS = { telegram: /^\d+:[\w-]{20,}$/, discord: /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{10,}$/ };

function database(env: Env, faults: string[]): string {
  const url = env.DATABASE_URL?.trim() || "sqlite:data/layerwise.db";
  if (!/^sqlite:.+/.test(url))
    faults.push("DATABASE_URL must be sqlite:PATH, such as sqlite:data/layerwise.db");
  return url;
}

function logLevel(env: Env, faults: string[]): LogLevel {
  const wanted = env.LAYERWISE_LOG?.trim();
  const level = LOG_LEVELS.find((entry) => entry === wanted);
  if (wanted && !level) faults.push(`LAYERWISE_LOG is "${wanted}": use ${LOG_LEVELS.join(", ")}`);
  return level ?? (env.DISCORD_TOKEN || env.TELEGRAM_TOKEN ? "info" : "warn");
}

function unknownNames(env: Env): string[] {
  const strangers = Object.keys(env).filter((name) => name.startsWith("LAYERWISE_") && !(name in VARIABLES));
  return strangers.sort().map((name) => `${name} is no setting: remove it or mend its spelling`);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
