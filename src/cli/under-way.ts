/** Requests that are being handled: what happened on a platform before them has been dealt with, they have not. */
import type { Request } from "../core/request.ts";

export type UnderWay = {
  /** Does the work while the request counts as under way. */
  during<T>(request: Request, work: () => Promise<T>): Promise<T>;
  /** The moment, or an earlier one just before the oldest request of the platform that is under way. */
  before(platform: string, moment: Date): Date;
};

/** None is under way at first. */
export function createUnderWay(): UnderWay {
  const requests = new Set<Request>();
  return {
    during: async (request, work) => {
      requests.add(request);
      try {
        return await work();
      } finally {
        requests.delete(request);
      }
    },
    before: (platform, moment) => {
      const own = [...requests].filter(({ place }) => place.platform === platform);
      return new Date(Math.min(moment.getTime(), ...own.map(({ at }) => at.getTime() - 1)));
    },
  };
}
