import * as Y from "yjs";
import { rawClient } from "../../documents/testing/clients.js";
import { element } from "../../documents/testing/craft.js";
import { until } from "../../documents/testing/desk.js";

/** So many of one's own words stand at once; so many may be on their way. */
const most = { standing: 6, unsaved: 12 };

/** Of one text: what has to stand there, what must not, and what may. */
export interface Promised {
  readonly sure: Set<string>;
  readonly gone: Set<string>;
  readonly maybe: Set<string>;
}

interface Waits {
  readonly word: string;
  readonly deleted: boolean;
  /** The message on the present connection after which it is durable. */
  ordinal: number;
}

/**
 * Somebody who writes words and deletes as many, and who keeps the own copy when the server is killed: what was not
 * saved comes along with the next connection, and must not stand twice.
 */
export class Typist {
  readonly doc = new Y.Doc();
  readonly promised: Promised = { sure: new Set(), gone: new Set(), maybe: new Set() };
  saved = 0;
  readonly #standing: { word: string; block: Y.XmlElement }[] = [];
  #waits: Waits[] = [];
  #next = 0;

  constructor(
    readonly name: string,
    readonly document: string,
    readonly root: string,
    readonly draw: (most: number) => number,
  ) {}

  async write(port: number, headers: Record<string, string>, begun: () => void, isKilled: () => boolean) {
    const client = await rawClient(port, this.document, null, { headers, doc: this.doc });
    const isOver = () => client.code !== null || isKilled();
    let sent = 1;
    const send = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local || client.code !== null) return;
      client.update(update);
      sent++;
    };
    try {
      await until(() => client.vector !== null || isOver(), undefined, 120_000);
      if (client.vector === null) return;
      for (const wait of this.#waits) wait.ordinal = 1;
      client.sync(0, Y.encodeStateVector(this.doc));
      client.step2(Y.encodeStateAsUpdate(this.doc, client.vector));
      this.doc.on("update", send);
      await until(() => client.step2s === 1 || isOver(), undefined, 120_000);
      begun();
      while (!isOver()) {
        if (this.#waits.length < most.unsaved) this.#edit(sent + 1);
        await new Promise((resolve) => setTimeout(resolve, this.draw(25)));
        this.#settle(client.saved);
      }
      await until(() => client.code !== null, undefined, 120_000);
    } finally {
      this.doc.off("update", send);
      client.close();
      this.#settle(client.saved);
    }
    if (client.refused !== null) throw new Error(`${this.name} was refused: ${client.refused}`);
  }

  #edit(ordinal: number): void {
    const fragment = this.doc.getXmlFragment(this.root);
    if (this.#standing.length < most.standing || this.draw(2) === 0) {
      const word = `${this.name}-${this.#next++}`;
      const block = element("paragraph", {}, [new Y.XmlText(`[${word}]`)]);
      this.#standing.push({ word, block });
      this.promised.maybe.add(word);
      this.#waits.push({ word, deleted: false, ordinal });
      fragment.insert(this.draw(fragment.length + 1), [block]);
      return;
    }
    const [victim] = this.#standing.splice(this.draw(this.#standing.length), 1);
    const { word, block } = victim as { word: string; block: Y.XmlElement };
    this.promised.sure.delete(word);
    this.promised.maybe.add(word);
    this.#waits.push({ word, deleted: true, ordinal });
    fragment.delete(fragment.toArray().indexOf(block), 1);
  }

  #settle(saved: number): void {
    const { sure, gone, maybe } = this.promised;
    for (const { word, deleted, ordinal } of this.#waits) {
      if (ordinal > saved) continue;
      this.saved++;
      if (deleted) {
        gone.add(word);
        maybe.delete(word);
      } else if (this.#standing.some((one) => one.word === word)) {
        sure.add(word);
        maybe.delete(word);
      }
    }
    this.#waits = this.#waits.filter(({ ordinal }) => ordinal > saved);
  }
}
