import type { Ids } from "../ports/ids.js";
import { hashOfSecret, type Speaker } from "./speaker.js";

interface Ticket {
  readonly session: string;
  readonly via: Speaker["via"];
  readonly document: string;
  readonly expiresAt: string;
}

const lifeMs = 30_000;
/** The oldest of a session goes when there are more. */
const mostOfSession = 64;

/** Each opens one connection to one text for who got it, for half a minute; so a restart may forget them all (T5). */
export class Tickets {
  readonly #ids: Ids;
  /** By hash; those that end first stand first. */
  readonly #tickets = new Map<string, Ticket>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  issue({ session, via }: Speaker, document: string, now: string): { ticket: string; expiresAt: string } {
    const own: string[] = [];
    for (const [hash, ticket] of this.#tickets) {
      if (ticket.expiresAt <= now) this.#tickets.delete(hash);
      else if (ticket.session === session) own.push(hash);
    }
    if (own.length >= mostOfSession) this.#tickets.delete(own[0] as string);
    const ticket = this.#ids.secret();
    const expiresAt = new Date(Date.parse(now) + lifeMs).toISOString();
    this.#tickets.set(hashOfSecret(ticket), { session, via, document, expiresAt });
    return { ticket, expiresAt };
  }

  /** Takes the ticket, good or not: it opens nothing a second time. */
  redeem(secret: string, document: string, now: string): Pick<Speaker, "session" | "via"> | null {
    const hash = hashOfSecret(secret);
    const ticket = this.#tickets.get(hash);
    this.#tickets.delete(hash);
    return ticket?.document === document && ticket.expiresAt > now ? ticket : null;
  }
}
