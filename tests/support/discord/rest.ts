/** The REST half of the fake Discord: routes, checks of every body, and faults on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Body, readBody } from "../multipart.ts";
import { fileRules } from "./file-rules.ts";
import { Refusal, refuse } from "./refusal.ts";
import { type Answer, ok, ROUTES, type Route } from "./routes.ts";
import { type BodyKind, brokenRules } from "./rules.ts";
import { schemaFaults } from "./schema.ts";
import type { Call, World } from "./world.ts";

/**
 * A fault for calls that match: an answer instead of the right one, or none at all. With `after` the call is
 * carried out first, as when only the answer is lost.
 */
type Fault = {
  readonly method?: string;
  readonly path: RegExp;
  readonly times?: number;
  readonly after?: boolean;
} & (
  | { readonly status: number; readonly code?: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly cut: true }
);

type Planned = { readonly fault: Fault; left: number };
export type Rest = {
  readonly server: Server;
  /** Plans a fault for the next calls that match, one unless `times` says more. */
  fail(fault: Fault): void;
};

/** The REST server, not yet listening. `gatewayInfo` is its answer to where the gateway is. */
export function createRest(world: World, gatewayInfo: () => unknown): Rest {
  const faults: Planned[] = [];
  const gateway: Route = {
    method: "GET",
    path: /^\/gateway\/bot$/,
    closed: true,
    run: () => ok(gatewayInfo()),
  };
  const routes = [gateway, ...ROUTES];
  const server = createServer((request, response) => {
    void handle(world, routes, faults, request, response);
  });
  return { server, fail: (fault) => faults.push({ fault, left: fault.times ?? 1 }) };
}

async function handle(
  world: World,
  routes: readonly Route[],
  faults: Planned[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { body, files } = bodyOf(await readBody(request));
  const path = decodeURIComponent((request.url ?? "").split("?")[0] ?? "").replace(/^\/api\/v10/, "");
  const authorized = request.headers.authorization === `Bot ${world.token}`;
  const call: Call = { method: request.method ?? "", path, body, files, authorized, status: 0 };
  world.calls.push(call);
  const planned = faults.find(({ fault, left }) => left > 0 && matches(fault, call));
  if (planned) planned.left -= 1;
  const isLost = planned !== undefined && planned.fault.after !== true;
  const answer = isLost ? undefined : answerTo(world, routes, call);
  const given = planned ? faultAnswer(planned.fault) : answer;
  call.status = given?.status ?? 0;
  if (given) send(response, given, planned?.fault);
  else request.socket.destroy();
  world.changed();
}

function answerTo(world: World, routes: readonly Route[], call: Call): Answer {
  try {
    const route = routes.find(({ method, path }) => method === call.method && path.test(call.path));
    if (!route) throw refuse.notFound();
    if (route.closed && !call.authorized) throw refuse.unauthorized();
    if (route.kind) judge(world, route.kind, call);
    return route.run(world, route.path.exec(call.path)?.slice(1) ?? [], call.body as never, call.files);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: { message: error.message, code: error.code } };
  }
}

/** Refuses a body that Discord would refuse, and remembers it. */
function judge(world: World, kind: BodyKind, { path, body, files }: Call): void {
  const problems = [...brokenRules(kind, body), ...fileRules(kind, body, files), ...schemaFaults(kind, body)];
  if (problems.length === 0) return;
  world.invalid.push({ path, problems, body });
  throw refuse.invalidForm(problems);
}

function matches({ method, path }: Fault, call: Call): boolean {
  return (method === undefined || method === call.method) && path.test(call.path);
}

function faultAnswer(fault: Fault): Answer | undefined {
  if ("cut" in fault) return undefined;
  return {
    status: fault.status,
    body: { message: "a planned fault", code: fault.code ?? 0, retry_after: 0 },
  };
}

/** A 204 has no content type: with one the library fails to parse what is not there. */
function send(response: ServerResponse, { status, body }: Answer, fault: Fault | undefined): void {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const more = fault && "headers" in fault ? fault.headers : {};
  response.writeHead(status, { ...type, ...more }).end(body === undefined ? undefined : JSON.stringify(body));
}

/** Files come as parts of a form, the body beside them as `payload_json` (docs, Uploading Files). */
function bodyOf(body: Body): Pick<Call, "body" | "files"> {
  const text = body.kind === "text" ? body.text : (body.fields.get("payload_json") ?? "");
  const files = body.kind === "text" ? [] : body.files;
  return { body: text === "" ? undefined : JSON.parse(text), files };
}
