/** Who may decide for a group: asked from Telegram when it matters, and remembered for a while. */
import type { FaceDeps } from "../../core/face.ts";
import type { Actor, Place, Role } from "../../core/request.ts";
import type { Api } from "./api.ts";
import { ApiFault } from "./fault.ts";
import { addressOf } from "./place.ts";

export type Roles = { of(place: Place, actor: Actor): Promise<Role> };

/** A rank holds for so many milliseconds; whoever lost it can decide for that long. */
const REMEMBERED = 60_000;
const MOST_REMEMBERED = 1_000;
/** The answer's statuses that make an admin (Bot API, ChatMember). */
const ADMINS: readonly string[] = ["creator", "administrator"];

type Known = { readonly role: Role; readonly until: number };

/** Ranks as Telegram tells them. `unknown` where it can't be asked just now; that is not remembered. */
export function createRoles({
  api,
  clock,
  log,
}: Pick<FaceDeps, "clock" | "log"> & { readonly api: Api }): Roles {
  const known = new Map<string, Known>();
  const isAdmin = async (chat_id: number, user_id: number): Promise<boolean> => {
    try {
      const { status } = await api.call("getChatMember", { chat_id, user_id });
      return ADMINS.includes(status);
    } catch (error) {
      if (!(error instanceof ApiFault) || error.kind !== "refused") throw error;
      // About other people it is sure to be answered to admins alone (Bot API, getChatMember); the list is for all.
      const admins = await api.call("getChatAdministrators", { chat_id });
      return admins.some(({ user }) => user.id === user_id);
    }
  };
  const ask = async (chat_id: number, user_id: number): Promise<Role> => {
    try {
      return (await isAdmin(chat_id, user_id)) ? "admin" : "member";
    } catch (error) {
      log.warn("telegram: a rank could not be asked", { reason: String(error) });
      return "unknown";
    }
  };
  return {
    of: async (place, actor) => {
      const address = addressOf(place.id);
      const user = Number(/^telegram:(\d+)$/.exec(actor.id)?.[1]);
      if (!address || Number.isNaN(user)) return "unknown";
      const key = `${address.chat_id} ${user}`;
      const now = clock().getTime();
      const kept = known.get(key);
      if (kept && kept.until > now) return kept.role;
      const role = await ask(address.chat_id, user);
      if (known.size >= MOST_REMEMBERED) known.clear();
      if (role !== "unknown") known.set(key, { role, until: now + REMEMBERED });
      return role;
    },
  };
}
