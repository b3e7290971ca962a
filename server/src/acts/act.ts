import type { JsonValue } from "@accord/shared/canonical";
import type { Action, Thing } from "@accord/shared/people";
import type { DocumentsInAct } from "../documents/in-act.js";
import type { Seals } from "../ports/seals.js";
import type { Search } from "../ports/search.js";
import type { Db } from "../ports/store.js";
import type { DecisionWriter } from "./decision-writer.js";

/** Cuts what a person has open, so that connecting again decides anew. */
export type Cut = (person: string) => void;

/** Who acts. A person's rights are loaded inside the transaction, as they stand then; so is the session they act in. */
export type Actor =
  | { readonly kind: "public" }
  | { readonly kind: "person"; readonly id: string; readonly session?: string }
  | { readonly kind: "system" }
  | { readonly kind: "operator" };

export interface ActContext {
  readonly tx: Db;
  readonly actor: Actor;
  /** The actor's person id, or "system" / "operator" / "public": what rows keep as author. */
  readonly by: string;
  /** As which role the actor was allowed. */
  readonly as: string;
  /** ISO instant of this act; the same for everything it writes. */
  readonly now: string;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly newSalt: () => string;
  /** The only way into the decision log. */
  readonly decisions: DecisionWriter;
  /** The only way into a live text. */
  readonly documents: DocumentsInAct;
  /** What is cast in secret. A key is destroyed after the commit, never in the act. */
  readonly seals: Seals;
  /** Words of a thing become findable, or are taken out, in this transaction. */
  readonly search: Search;
  /** A letter goes to the outbox in this transaction and is sent after it. */
  readonly mail: (letter: {
    process: string | null;
    to: string;
    subject: string;
    text: string;
    /** Of what it is about: the letter ends with its full address. */
    path?: string;
  }) => Promise<void>;
  /** The full address of a path of this house, as letters carry it. */
  readonly addressOf: (path: string) => string;
  /** What the audit row keeps: references to rows, never words of a vote or a password. */
  readonly audit: (detail: Record<string, JsonValue>) => void;
  /** Told after commit: topics whose answers have changed. */
  readonly announce: (process: string, ...topics: string[]) => void;
  /** Ends what a person has open in texts and announcements; called after commit. */
  readonly cut: Cut;
  /** Run after commit, never awaited by the act: cutting sockets, destroying keys. */
  readonly afterCommit: (work: () => void | Promise<void>) => void;
  /** A job to be performed when due, as actor `system`. */
  readonly later: (due: string, act: string, input: JsonValue) => Promise<void>;
}

/** One act, one file. Its four steps: find (thing), check (asks, then the pure rule), change, record. */
export interface Act<Input, Result> {
  /** The verb a person would say: "cast-vote". Also its name in the audit and among jobs. */
  readonly name: string;
  /** Row of the permission table; null only for acts whose key in the address is the right (invitation, setup). */
  readonly asks: Action | null;
  /** What is asked about, as stored now; throws Refused("not_found"). `now` is the instant of the act. */
  readonly thing: (tx: Db, input: Input, now: string) => Promise<Thing>;
  /** Whether the audit keeps no row of this one: a vote that is cast in secret. */
  readonly leavesNoTrace?: (tx: Db, input: Input) => Promise<boolean>;
  /** It begins or ends a session, whatever has become of the one that it was asked in. */
  readonly outlivesSession?: true;
  readonly run: (context: ActContext, input: Input) => Promise<Result>;
}

export function act<Input, Result>(definition: Act<Input, Result>): Act<Input, Result> {
  return definition;
}
