import { createHash } from "node:crypto";
import { castVote } from "@accord/shared/ballots";
import { replyToThread } from "@accord/shared/comments";
import { freezeVersion } from "@accord/shared/commitments";
import { removePlanFile, uploadPlanFile } from "@accord/shared/plan";
import type { ReplyOf, Route } from "@accord/shared/protocol";
import { headersOf, type KilledHouse } from "./house.js";

const choices = ["for", "against", "abstain"] as const;
/** So many files stand in the field at once. */
const mostFiles = 6;

/** The server answered otherwise than with yes. */
export class Answered extends Error {
  constructor(
    readonly status: number,
    about: string,
  ) {
    super(`${about}: ${status}`);
  }

  /** A thread or a field is full after many kills. */
  get isRule(): boolean {
    return this.status === 409;
  }
}

/** What the acts of a run have sent, and what of it was acknowledged; kept outside the server. */
export class ActsLedger {
  /** Comments by the key of their form, with their words. */
  readonly replies = new Map<string, { text: string; done: boolean }>();
  /** Votes of each seat in the order they were sent. */
  readonly votes = new Map<string, { reason: string; choice: string; done: boolean }[]>();
  /** Files by their hash. */
  readonly files = new Map<string, { id: string | null; removed: "no" | "asked" | "yes" }>();
  /** Roots of frozen versions that were acknowledged. */
  readonly roots = new Set<string>();
  readonly #house: KilledHouse;
  #next = 0;

  constructor(house: KilledHouse) {
    this.#house = house;
  }

  get done(): number {
    const some = (all: Iterable<{ done: boolean }>) => [...all].filter(({ done }) => done).length;
    return (
      some(this.replies.values()) + some([...this.votes.values()].flat()) + this.files.size + this.roots.size
    );
  }

  async reply(origin: string, name: string, draw: (most: number) => number): Promise<void> {
    const { threads } = this.#house;
    const at = threads[draw(threads.length)] as (typeof threads)[number];
    const unknown = [...this.replies].find(([key, { done }]) => !done && key.startsWith(`${name} `));
    // What was not answered is sent again under the same key, as a page does.
    const once = unknown?.[0] ?? `${name} form-of-a-kill-${this.#next++} ${at.document} ${at.thread}`;
    const [, , document = "", thread = ""] = once.split(" ");
    const said = unknown?.[1] ?? { text: `Said ${this.#next}.`, done: false };
    this.replies.set(once, said);
    await ask(
      origin,
      name,
      replyToThread,
      { document, thread },
      {
        parent: null,
        text: said.text,
        mentions: [],
        once: keyOf(once),
      },
    );
    said.done = true;
  }

  async vote(origin: string, no: number, draw: (most: number) => number): Promise<void> {
    const { ballot, voters } = this.#house;
    const { seat, name } = voters[no] as (typeof voters)[number];
    const cast = { reason: `Cast ${this.#next++}.`, choice: choices[draw(3)] ?? "abstain", done: false };
    const all = this.votes.get(seat) ?? [];
    this.votes.set(seat, all);
    all.push(cast);
    await ask(origin, name, castVote, { ballot }, { choice: cast.choice, reason: cast.reason });
    cast.done = true;
  }

  async file(origin: string): Promise<void> {
    const standing = [...this.files].filter(([, { id, removed }]) => id !== null && removed === "no");
    if (standing.length >= mostFiles) {
      const [, oldest] = standing[0] as (typeof standing)[number];
      oldest.removed = "asked";
      await ask(
        origin,
        "contact",
        removePlanFile,
        { file: oldest.id ?? "" },
        { reason: "Another stands for it." },
      );
      oldest.removed = "yes";
      return;
    }
    const bytes = Buffer.from(`%PDF-1.7\n${`${this.#next++} `.repeat(2_000)}`);
    const kept = { id: null as string | null, removed: "no" as const };
    this.files.set(createHash("sha256").update(bytes).digest("hex"), kept);
    const form = new FormData();
    form.set("file", new Blob([bytes]), `vision-${this.#next}.pdf`);
    const { id } = await ask(origin, "contact", uploadPlanFile, { field: "I" }, form);
    kept.id = id;
  }

  async freeze(origin: string): Promise<void> {
    const { root } = await ask(origin, "contact", freezeVersion, { n: this.#house.n }, { inNameOf: null });
    this.roots.add(root);
  }
}

export const keyOf = (once: string): string => createHash("sha256").update(once).digest("hex").slice(0, 32);

async function ask<R extends Route>(
  origin: string,
  name: string,
  route: R,
  params: Record<string, string | number>,
  body: object,
): Promise<ReplyOf<R>> {
  const path = route.path.replaceAll(/:(\w+)/g, (_all, key: string) =>
    encodeURIComponent(String({ process: "test", ...params }[key])),
  );
  const isForm = body instanceof FormData;
  const reply = await fetch(`${origin}${path}`, {
    method: route.method,
    headers: { ...headersOf(name, origin), ...(isForm ? {} : { "content-type": "application/json" }) },
    body: isForm ? body : JSON.stringify(body),
  });
  const text = await reply.text();
  if (reply.status !== 200) throw new Answered(reply.status, `${route.id} by ${name}: ${text}`);
  return JSON.parse(text);
}
