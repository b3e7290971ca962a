import { nameOf, type Place, type TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";

type Struct = Y.Item | Y.GC;
type Container = Y.AbstractType<unknown>;

/** Into what a piece goes, and under which key where it is an attribute. */
export interface Where {
  readonly place: Place;
  readonly container: Container | null;
  readonly key: string | null;
}

export const gone: Where = { place: { field: "rich", within: "gone", depth: 0 }, container: null, key: null };

/**
 * What a check may build on: the live text, and what was accepted after it but is not applied yet. Structs are
 * looked up by id, so a check costs what the update costs and not what the document costs.
 */
export class Known {
  readonly doc: Y.Doc;
  readonly #roots = new Map<Container, Place>();
  readonly #fresh = new Map<number, Struct[]>();
  readonly #where = new Map<Struct, Where>();
  readonly #places = new Map<Container, Place>();
  readonly #lengths = new Map<Container, number>();
  readonly #tried: Struct[] = [];

  constructor(doc: Y.Doc, template: TextTemplate) {
    this.doc = doc;
    for (const { root, kind } of template.fields) {
      this.#roots.set(doc.getXmlFragment(root) as Container, { field: kind, within: "root", depth: 0 });
    }
  }

  /** The clock that this client id writes next. */
  end(client: number): number {
    const last = this.#fresh.get(client)?.at(-1);
    return last === undefined ? Y.getState(this.doc.store, client) : last.id.clock + last.length;
  }

  find({ client, clock }: Y.ID): Struct | null {
    if (clock < Y.getState(this.doc.store, client))
      return Y.getItem(this.doc.store, Y.createID(client, clock)) as Struct;
    const fresh = this.#fresh.get(client);
    if (fresh === undefined || clock >= this.end(client)) return null;
    let low = 0;
    let high = fresh.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((fresh[middle] as Struct).id.clock <= clock) low = middle;
      else high = middle - 1;
    }
    return fresh[low] ?? null;
  }

  /** Where a found piece stands. */
  whereIs(struct: Struct): Where {
    if (struct instanceof Y.GC) return gone;
    const fresh = this.#where.get(struct);
    if (fresh) return fresh;
    const container = struct.parent;
    if (!(container instanceof Y.AbstractType)) return gone;
    const place = this.placeOf(container as Container);
    return place === null ? gone : { place, container: container as Container, key: struct.parentSub };
  }

  root(name: string): Where | null {
    const container = this.doc.share.get(name) as Container | undefined;
    const place = container && this.#roots.get(container);
    return place ? { place, container, key: null } : null;
  }

  /** What it is to stand in this type; null where its field is unknown. */
  placeOf(container: Container): Place | null {
    const known = this.#roots.get(container) ?? this.#places.get(container);
    if (known) return known;
    const name = nameOf(container);
    let depth = 0;
    let type: Container = container;
    while (type._item !== null) {
      if (type instanceof Y.XmlElement) depth++;
      type = type._item.parent as Container;
    }
    const root = this.#roots.get(type);
    return root && name !== null ? { field: root.field, within: name, depth } : null;
  }

  lengthOf(container: Container): number {
    return container._length + (this.#lengths.get(container) ?? 0);
  }

  /** Takes a checked piece as known; `forget` takes it back when a later piece of the same update is refused. */
  add(struct: Struct, where: Where): void {
    const fresh = this.#fresh.get(struct.id.client);
    if (fresh) fresh.push(struct);
    else this.#fresh.set(struct.id.client, [struct]);
    this.#tried.push(struct);
    if (!(struct instanceof Y.Item)) return;
    this.#where.set(struct, where);
    const { content } = struct;
    if (content instanceof Y.ContentType) {
      const type = content.type as Container;
      const name = nameOf(type);
      const within = where.place.within === "gone" || name === null ? "gone" : name;
      this.#places.set(type, {
        field: where.place.field,
        within,
        depth: where.place.depth + (name === "text" ? 0 : 1),
      });
    } else if (content instanceof Y.ContentString && where.container)
      this.#lengthen(where.container, struct.length);
  }

  /** From here on `forget` goes back to this point. */
  mark(): void {
    this.#tried.length = 0;
  }

  forget(): void {
    for (const struct of this.#tried.reverse()) {
      const fresh = this.#fresh.get(struct.id.client);
      fresh?.pop();
      if (fresh?.length === 0) this.#fresh.delete(struct.id.client);
      if (!(struct instanceof Y.Item)) continue;
      const where = this.#where.get(struct);
      this.#where.delete(struct);
      if (struct.content instanceof Y.ContentType) this.#places.delete(struct.content.type as Container);
      else if (struct.content instanceof Y.ContentString && where?.container)
        this.#lengthen(where.container, -struct.length);
    }
    this.#tried.length = 0;
  }

  #lengthen(container: Container, by: number): void {
    this.#lengths.set(container, (this.#lengths.get(container) ?? 0) + by);
  }
}
