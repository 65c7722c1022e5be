/** The gateway half of the fake Discord: one WebSocket a shard, sessions that can be resumed. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { botUser } from "./messages.ts";
import type { World } from "./world.ts";

/** An event that was sent: its number, type and data. */
type Event = { readonly s: number; readonly t: string; readonly d: unknown };
type Session = { readonly id: string; readonly events: Event[]; socket?: WebSocket; seq: number };

export type Gateway = {
  /** What the bot did, in order: "identify", "resume", "heartbeat", "close 4200" and so on. */
  readonly log: string[];
  /** While set, every identify is answered by closing with this code. */
  refusal?: number;
  /** While set, heartbeats are not acknowledged. */
  deaf?: boolean;
  /** The events of the present session. */
  events(): readonly Event[];
  /** Sends an event, or keeps it for the next resume. */
  dispatch(type: string, data: unknown): void;
  /** Sends a payload with this opcode to every connection. */
  send(op: number, data: unknown): void;
  /** Closes every connection with this code. */
  drop(code: number): void;
  /** Throws the sessions away, so that none can be resumed. */
  forget(): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
};

/** Intents that a verified purpose is asked for: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const GUILDS = 1;

/** Close codes (docs, Gateway Close Event Codes). */
const CLOSE = {
  opcode: 4001,
  decode: 4002,
  unauthenticated: 4003,
  wrongToken: 4004,
  twice: 4005,
  intents: 4014,
};

/** `url` is asked for late: the port is known once the server listens. `heartbeat` in milliseconds. */
export function createGateway(world: World, url: () => string, heartbeat: number): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const gateway: Gateway = {
    log: [],
    events: () => [...sessions.values()].flatMap(({ events }) => events),
    dispatch: (type, data) => {
      for (const session of sessions.values()) emit(session, type, data);
    },
    send: (op, data) => {
      for (const socket of server.clients) write(socket, { op, d: data });
    },
    drop: (code) => {
      for (const socket of server.clients) socket.close(code);
    },
    forget: () => sessions.clear(),
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (connection) => {
        greet({ world, url, sessions, gateway, socket: connection }, heartbeat);
      }),
    close: () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
  return gateway;
}

type Connection = {
  readonly world: World;
  readonly url: () => string;
  readonly sessions: Map<string, Session>;
  readonly gateway: Gateway;
  readonly socket: WebSocket;
  session?: Session;
};

function greet(connection: Connection, heartbeat: number): void {
  const { socket, gateway, world } = connection;
  socket.on("message", (data) => hear(connection, data));
  socket.on("close", (code) => {
    gateway.log.push(`close ${code}`);
    if (connection.session?.socket === socket) delete connection.session.socket;
    world.changed();
  });
  write(socket, { op: 10, d: { heartbeat_interval: heartbeat } });
}

type Payload = { readonly op: number; readonly d: Record<string, unknown> };

function hear(connection: Connection, data: RawData): void {
  const payload = parse(String(data));
  if (!payload) connection.socket.close(CLOSE.decode);
  else if (payload.op === 1) beat(connection);
  else if (payload.op === 2) identify(connection, payload.d);
  else if (payload.op === 6) resume(connection, payload.d);
  else connection.socket.close(connection.session ? CLOSE.opcode : CLOSE.unauthenticated);
  connection.world.changed();
}

function beat({ gateway, socket }: Connection): void {
  gateway.log.push("heartbeat");
  if (!gateway.deaf) write(socket, { op: 11, d: null });
}

function identify(connection: Connection, d: Payload["d"]): void {
  const { gateway, world, socket, sessions } = connection;
  gateway.log.push("identify");
  const fault = identifyFault(connection, d);
  if (fault !== undefined) {
    socket.close(fault);
    return;
  }
  const session: Session = { id: `session${world.nextId()}`, events: [], socket, seq: 0 };
  sessions.clear();
  sessions.set(session.id, session);
  connection.session = session;
  emit(session, "READY", {
    v: 10,
    user: botUser(world),
    guilds: [{ id: world.guild, unavailable: true }],
    session_id: session.id,
    resume_gateway_url: connection.url(),
    shard: d.shard,
    application: { id: world.application, flags: 0 },
  });
  if ((Number(d.intents) & GUILDS) !== 0) emit(session, "GUILD_CREATE", guildJson(world));
}

function identifyFault({ gateway, world, session }: Connection, d: Payload["d"]): number | undefined {
  if (session) return CLOSE.twice;
  if (d.token !== world.token) return CLOSE.wrongToken;
  if (typeof d.intents !== "number" || (d.intents & PRIVILEGED) !== 0) return CLOSE.intents;
  return gateway.refusal;
}

function guildJson(world: World): object {
  const lists = {
    channels: [],
    roles: [],
    emojis: [],
    stickers: [],
    members: [],
    threads: [],
    presences: [],
  };
  const more = { voice_states: [], stage_instances: [], guild_scheduled_events: [], features: [] };
  return {
    id: world.guild,
    name: "Guild",
    owner_id: world.application,
    unavailable: false,
    ...lists,
    ...more,
  };
}

function resume(connection: Connection, d: Payload["d"]): void {
  const { gateway, world, socket, sessions } = connection;
  gateway.log.push("resume");
  const session = sessions.get(String(d.session_id));
  if (d.token !== world.token) socket.close(CLOSE.wrongToken);
  else if (!session || Number(d.seq) > session.seq) write(socket, { op: 9, d: false });
  else {
    connection.session = session;
    session.socket = socket;
    for (const event of session.events) if (event.s > Number(d.seq)) write(socket, { op: 0, ...event });
    emit(session, "RESUMED", {});
  }
}

/** Sends an event and keeps it. */
function emit(session: Session, t: string, d: unknown): void {
  session.seq += 1;
  const event = { s: session.seq, t, d };
  session.events.push(event);
  if (session.socket) write(session.socket, { op: 0, ...event });
}

function write(socket: WebSocket, payload: unknown): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(payload));
}

function parse(text: string): Payload | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
