/** What the Bot API says about webhooks in words only (setWebhook and its notes). */
import type { Broken } from "./rules.ts";

type Settings = {
  readonly url?: unknown;
  readonly secret_token?: unknown;
  readonly max_connections?: unknown;
};

/** What a setWebhook breaks. Plain http passes on this machine alone, as a server of one's own lets it. */
export function webhookRules({
  url,
  secret_token: secret = "x",
  max_connections: most = 40,
}: Settings): Broken[] {
  if (typeof url !== "string" || (url !== "" && !URL.canParse(url)))
    return [{ says: "invalid webhook URL specified", because: String(url) }];
  const broken: Broken[] = [];
  const { protocol, port, hostname } = new URL(url || "https://none.example");
  const isOwn = protocol === "http:" && hostname === "127.0.0.1";
  if (protocol !== "https:" && !isOwn)
    broken.push({ says: "bad webhook: An HTTPS URL must be provided for webhook", because: url });
  if (!isOwn && !["", "80", "88", "443", "8443"].includes(port))
    broken.push({
      says: "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
      because: port,
    });
  if (!/^[\w-]{1,256}$/.test(String(secret)))
    broken.push({ says: "secret token contains unallowed characters", because: "another letter" });
  if (Number(most) < 1 || Number(most) > 100)
    broken.push({ says: "max_connections is out of range", because: `${most} connections` });
  return broken;
}
