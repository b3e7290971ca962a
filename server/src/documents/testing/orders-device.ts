import { createHash } from "node:crypto";
import { syncMessage } from "@accord/shared/protocol";
import { sql } from "drizzle-orm";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { field } from "./authors.js";
import type { FaultyHouse } from "./faulty-house.js";
import type { Ledger } from "./ledger.js";
import { lettersOf, noteErased } from "./letters.js";
import { Loop } from "./lines.js";

export const hashOf = (name: string): string => createHash("sha256").update(name).digest("hex");

export interface Kept {
  /** The text is of the epoch in which the page was opened. */
  readonly document: string;
  readonly copy: Uint8Array;
  readonly edits: readonly { readonly bytes: Uint8Array; readonly letters: readonly string[] }[];
}

/** One browser that knows of each edit which letters are in it, and tells where its caret stands. */
export class OrdersDevice extends Loop {
  readonly undo: Y.UndoManager;
  readonly #house: FaultyHouse;
  readonly #ledger: Ledger;
  readonly #document: string;
  /** Of each edit that is not saved, as far as is known. */
  readonly #letters: (readonly string[])[];
  #typing: readonly string[] = [];

  constructor(house: FaultyHouse, name: string, id: number, ledger: Ledger, kept?: Kept) {
    const doc = new Y.Doc();
    doc.clientID = id;
    if (kept) Y.applyUpdate(doc, kept.copy);
    super(
      () => house,
      name,
      doc,
      kept?.edits.map(({ bytes }) => bytes),
    );
    this.#house = house;
    this.#ledger = ledger;
    this.#document = kept?.document ?? house.text;
    this.#letters = kept?.edits.map(({ letters }) => letters) ?? [];
    ledger.clients.set(id, name);
    noteErased(doc, ledger.erased);
    doc.on("update", (_bytes: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#letters.push(this.#typing);
    });
    this.undo = new Y.UndoManager(doc.getXmlFragment(field), {
      trackedOrigins: new Set(["typing"]),
      captureTimeout: 0,
    });
  }

  types(letters: readonly string[], edit: () => void): void {
    this.#typing = letters;
    this.doc.transact(edit, "typing");
    this.#typing = [];
  }

  get kept(): Kept {
    const edits = this.unsaved.map((bytes, i) => ({ bytes, letters: this.#letters[i] ?? [] }));
    return { document: this.document, copy: Y.encodeStateAsUpdate(this.doc), edits };
  }

  override get document(): string {
    return this.#document;
  }

  /** The page gives back what it had. */
  draft(): void {
    for (const letter of [...lettersOf(this.doc), ...this.#letters.flat()]) this.#ledger.drafted.add(letter);
  }

  protected override async enters() {
    const { raw, documents } = this.#house;
    const [row] = await raw.read.all<{ v: number }>(
      sql`select rights_version as v from person join token on token.person = person.id where person.id = ${this.name}`,
    );
    if (!row) return null;
    // A fault at the door: the browser knocks again.
    const right = await documents.rightOf(this.name, this.document).catch(() => null);
    const reader = {
      person: this.name,
      name: this.name,
      rightsVersion: row.v,
      session: hashOf(this.name),
    };
    return right && { reader, right };
  }

  protected override greeting(): Uint8Array[] {
    const inner = encoding.createEncoder();
    encoding.writeVarUint(inner, 1);
    encoding.writeVarUint(inner, this.doc.clientID);
    encoding.writeVarUint(inner, 1);
    encoding.writeVarString(inner, "{}");
    const presence = encoding.createEncoder();
    encoding.writeVarUint(presence, syncMessage.awareness);
    encoding.writeVarUint8Array(presence, encoding.toUint8Array(inner));
    return [...super.greeting(), encoding.toUint8Array(presence)];
  }

  protected override learnsSaved(edits: number): void {
    for (const letter of this.#letters.splice(0, edits).flat()) this.#ledger.saved.add(letter);
  }
}
