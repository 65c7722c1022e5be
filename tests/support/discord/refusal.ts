/** How the fake Discord says no. */

/** An answer with an error status and Discord's error code. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The refusals that Discord documents (Opcodes and Status Codes). */
export const refuse = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  notFound: () => new Refusal(404, 0, "404: Not Found"),
  unknownChannel: () => new Refusal(404, 10_003, "Unknown Channel"),
  unknownMessage: () => new Refusal(404, 10_008, "Unknown Message"),
  unknownWebhook: () => new Refusal(404, 10_015, "Unknown Webhook"),
  unknownInteraction: () => new Refusal(404, 10_062, "Unknown interaction"),
  acknowledged: () => new Refusal(400, 40_060, "Interaction has already been acknowledged."),
  followUps: () =>
    new Refusal(400, 40_094, "This interaction has reached the maximum number of follow up messages"),
  invalidToken: () => new Refusal(401, 50_027, "Invalid Webhook Token"),
  invalidForm: (problems: readonly string[]) =>
    new Refusal(400, 50_035, `Invalid Form Body: ${problems.join("; ")}`),
};
