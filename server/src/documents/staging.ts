import { type TextTemplate, textLimits } from "@accord/shared/document-schema";
import type { RefusalReason } from "@accord/shared/protocol";
import * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import type { DocumentAccess } from "./access.js";
import type { admission } from "./admissions.js";
import { followsByPlace, standsBetween } from "./between.js";
import type { BindingRow, Bindings } from "./bindings.js";
import { type Checked, checkUpdate, wrongWayRound } from "./check.js";
import { nextIn } from "./joined.js";
import { Known } from "./known.js";
import type { Deletes } from "./losses.js";
import { hasTooManyMarks } from "./marks.js";
import { hasTooManyPlaces } from "./places.js";
import { applyWithin, TooFar } from "./reach.js";
import { partsOf, type Session, type Turned, type Waiting } from "./session.js";
import { assertWhole, type Counts, cloneOf, countsOf, hasLongParagraph } from "./text.js";

export interface Entry {
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Null: an act's. */
  readonly waiting: Waiting | null;
  readonly deletes?: Deletes;
}

type Good = Pick<Entry, "deletes"> & { readonly waiting: Waiting };

/** What of a room its staged messages are decided on. */
interface StagedOn {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly template: TextTemplate;
  readonly journal: Journal;
  readonly bindings: Bindings;
  readonly counts: Counts;
  noteRefusal(session: Session, reason: RefusalReason, why: string): void;
}

/** An update that brings so many pieces counts as one more that is tried. */
const piecesOfTrial = 1_000;
/** More than this, or words under several ids, is tried on a copy before it is written. */
const triedFrom = 16 * 1024;

/**
 * What a transaction has decided on a room's waiting messages. Nothing of it takes effect before the transaction is
 * durable; where it is rolled back, the messages wait again.
 */
export class Staged {
  #known: Known | null = null;
  readonly entries: Entry[] = [];
  readonly all: Waiting[] = [];
  readonly durable: Waiting[] = [];
  readonly refused = new Map<Session, Turned>();
  /** Their step 2 is in. */
  readonly synced = new Set<Session>();
  /** They are asked once more for what they have. */
  readonly gaps = new Set<Session>();
  readonly bindings: BindingRow[] = [];
  readonly #accepted: Uint8Array[] = [];
  #trial: Y.Doc | null = null;
  readonly #trials = new Map<Session["account"], number>();

  constructor(readonly room: StagedOn) {}

  /** Made when there is something to check: a room whose head is served as it lies needs no document for ids alone. */
  get known(): Known {
    this.#known ??= new Known(this.room.doc, this.room.template);
    return this.#known;
  }

  /** It holds no words, at most whose ids are whose. */
  get isWordless(): boolean {
    return this.all.length === 0 && this.entries.length === 0;
  }

  /** Checks the messages in their order and appends the good ones, in the caller's transaction. */
  async take(
    tx: Db,
    messages: readonly Waiting[],
    admit: typeof admission,
    access: DocumentAccess,
    now: string,
  ): Promise<void> {
    const admitted = new Map<Session, Turned | null>();
    const good: Good[] = [];
    const queue = [...messages];
    this.all.push(...messages);
    const next = () => (queue.length === 0 ? undefined : nextIn(queue, this.known));
    for (let waiting = next(); waiting !== undefined; waiting = next()) {
      const { session } = waiting;
      if (session.wasRefused || this.refused.has(session)) continue;
      let refusal = admitted.get(session);
      if (refusal === undefined) {
        refusal = await admit(tx, this.room.id, session, access, now);
        admitted.set(session, refusal);
      }
      if (refusal !== null) {
        this.refused.set(session, refusal);
        continue;
      }
      const checked = this.#check(waiting, now);
      if (checked.kind === "refused") {
        this.refused.set(session, checked.reason);
        this.room.noteRefusal(session, checked.reason, checked.why);
      } else if (checked.kind === "missing") for (const part of partsOf(waiting)) this.#keep(part);
      else {
        if (checked.kind === "good") {
          good.push({ waiting, deletes: checked.deletes });
          this.#accepted.push(waiting.bytes);
          this.#count(checked);
          if (this.#trial) Y.applyUpdate(this.#trial, waiting.bytes);
        } else this.durable.push(waiting);
        if (waiting.isStep2) {
          this.synced.add(session);
          const released = session.held;
          session.held = [];
          // They were heard before these messages, and wait again before them if this is rolled back.
          this.all.unshift(...released);
          queue.unshift(...released);
        }
      }
    }
    await this.#write(tx, good, now);
  }

  /** Words of an act, checked on what is known here and already in the journal. */
  addAct(seq: number, bytes: Uint8Array, checked: Checked): void {
    if (checked.kind === "good") this.#count(checked);
    this.entries.push({ seq, bytes, waiting: null });
    this.#accepted.push(bytes);
    this.#trial = null;
  }

  #mayTry({ account }: Session, trials: number): boolean {
    const may = account.trials >= trials;
    const taken = Math.min(account.trials, trials);
    account.trials -= taken;
    this.#trials.set(account, (this.#trials.get(account) ?? 0) + taken);
    return may;
  }

  /** What was tried is tried again: it was rolled back, or could not be written. */
  giveBackTrials(): void {
    for (const [account, taken] of this.#trials) account.trials += taken;
  }

  #count(brings: Counts): void {
    for (const what of ["nodes", "formats", "letters"] as const) this.room.counts[what] += brings[what];
  }

  /** The text with all that is decided here. */
  copy(): Y.Doc {
    return cloneOf(this.room.doc, this.room.template, this.#accepted);
  }

  #check(waiting: Waiting, now: string): Checked {
    const { session, bytes } = waiting;
    const { bindings, counts } = this.room;
    const { person } = session.reader;
    const checked = checkUpdate(bytes, this.known, (client) => bindings.ownership(client, person));
    if (checked.kind === "refused" || checked.kind === "missing") return checked;
    const refuse = (reason: RefusalReason, why: string): Checked => {
      this.known.forget();
      this.#trial = null;
      return { kind: "refused", reason, why };
    };
    if (!this.#mayTry(session, Math.floor(checked.pieces / piecesOfTrial)))
      return refuse("too_many", "pieces");
    if (checked.kind === "nothing") return checked;
    if (
      checked.nodes + counts.nodes > textLimits.nodes ||
      checked.formats + counts.formats > textLimits.formats
    ) {
      // With what this turn has taken, and not applied yet.
      Object.assign(
        counts,
        countsOf(this.#trial ?? (this.#accepted.length > 0 ? this.copy() : this.room.doc)),
      );
      if (checked.nodes + counts.nodes > textLimits.nodes) return refuse("too_large", "nodes");
      if (checked.formats + counts.formats > textLimits.formats) return refuse("too_large", "formats");
    }
    const { unsure, long, wide, overlaps } = checked;
    const full = checked.letters > 0 && checked.letters + counts.letters > textLimits.letters;
    const isTried = checked.clients > 1 || bytes.length > triedFrom;
    /** Those of the text before it, as far as it is taken. */
    let { letters: standing } = counts;
    if (isTried || long || full || wide || overlaps || unsure.length > 0) {
      if (!this.#mayTry(session, 1)) return refuse("too_many", "large updates");
      const fault = this.#try(bytes, unsure);
      if (fault !== null) return refuse(fault.reason, fault.why);
      if (long && this.#trial !== null && hasLongParagraph(this.#trial))
        return refuse("too_large", "paragraph");
      if (full && this.#trial !== null) {
        const { letters } = countsOf(this.#trial);
        // Who shortens a text that is too long may go on.
        if (letters > textLimits.letters && letters > countsOf(this.room.doc).letters)
          return refuse("too_large", "letters");
        standing = letters - checked.letters;
      }
      if (wide && this.#trial !== null && hasTooManyPlaces(this.#trial))
        return refuse("too_large", "places of tables");
    }
    // Without a copy that holds this update already, what stands is looked at: it is small then.
    if (checked.formats > 0 && hasTooManyMarks(this.#trial ?? this.room.doc))
      return refuse("too_large", "marks over each other");
    for (const client of checked.newClients) {
      if (!bindings.bind(client, person, now)) return refuse("too_many", "new client ids");
    }
    counts.letters = standing;
    return checked;
  }

  #try(bytes: Uint8Array, unsure: readonly Y.Item[]): { reason: RefusalReason; why: string } | null {
    try {
      const trial = this.#trial ?? cloneOf(this.room.doc, this.room.template, this.#accepted);
      this.#trial = trial;
      applyWithin(trial, bytes);
      assertWhole(trial);
      const follows = followsByPlace();
      const stands = (piece: Y.Item) =>
        standsBetween(
          piece,
          (id) => Y.getItem(trial.store, id) as Y.Item | Y.GC,
          () => true,
          follows,
        );
      if (!unsure.every(stands)) throw new Error(wrongWayRound);
      return null;
    } catch (error) {
      const why = error instanceof Error ? error.message : "it throws";
      return { reason: error instanceof TooFar ? "too_large" : "shape", why };
    }
  }

  /** Builds on what is not here: before a step 2 it waits for it, later one fresh step 1 is sent, and only one. */
  #keep(waiting: Waiting): void {
    const { session } = waiting;
    const { state } = session;
    const asked = this.gaps.has(session) || (state.kind !== "closed" && "asked" in state && state.asked);
    const syncing = this.gaps.has(session) || (state.kind === "syncing" && !this.synced.has(session));
    if ((asked && (!syncing || waiting.isStep2)) || !session.hold(waiting))
      this.refused.set(session, "missing_updates");
    else if (!syncing || waiting.isStep2) this.gaps.add(session);
  }

  async #write(tx: Db, good: readonly Good[], now: string): Promise<void> {
    this.bindings.push(...(await this.room.bindings.write(tx)));
    if (good.length === 0) return;
    const seqs = await this.room.journal.append(
      tx,
      good.map(({ waiting }) => ({
        document: this.room.id,
        bytes: waiting.bytes,
        person: waiting.session.reader.person,
        act: null,
        at: now,
      })),
    );
    for (const [i, one] of good.entries())
      this.entries.push({ seq: seqs[i] as number, bytes: one.waiting.bytes, ...one });
  }
}
