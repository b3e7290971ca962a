import {
  mapLimits,
  mapsOf,
  type Place,
  placeWithin,
  type TextTemplate,
} from "@accord/shared/document-schema";
import * as Y from "yjs";

type Struct = Y.Item | Y.GC;
type Container = Y.AbstractType<unknown>;

/** Into what a piece goes, and under which key where it is an attribute. */
export interface Where {
  readonly place: Place;
  readonly container: Container | null;
  readonly key: string | null;
}

/** Of the text as it is applied; null: where the list begins, or ends. */
export interface Gap {
  readonly before: Y.Item | null;
  readonly after: Y.Item | null;
}

export const gone: Where = { place: { field: "rich", within: "gone", depth: 0 }, container: null, key: null };

const rootsOf = new WeakMap<Y.Doc, ReadonlyMap<Container, Place>>();

function rootsIn(doc: Y.Doc, template: TextTemplate): ReadonlyMap<Container, Place> {
  const roots = new Map<Container, Place>();
  for (const { root, kind } of template.fields)
    roots.set(doc.getXmlFragment(root) as Container, { field: kind, within: "root", depth: 0 });
  for (const { root, shape } of mapsOf(template))
    roots.set(doc.getMap(root) as Container, { field: "line", within: "map", depth: 0, map: shape });
  rootsOf.set(doc, roots);
  return roots;
}

/**
 * What a check may build on: the live text, and what was accepted after it but is not applied yet. Structs are
 * looked up by id, so a check costs what the update costs and not what the document costs.
 */
export class Known {
  readonly doc: Y.Doc;
  readonly #roots: ReadonlyMap<Container, Place>;
  readonly #fresh = new Map<number, Struct[]>();
  readonly #where = new Map<Struct, Where>();
  readonly #places = new Map<Container, Place>();
  readonly #lengths = new Map<Container, number>();
  readonly #waiting = new Map<Container, number>();
  /** Between which applied pieces those stand that are not applied yet. */
  readonly gaps = new Map<Y.Item, Gap>();
  /** Keys of maps that are not applied yet, with how often each is written. */
  readonly #keys = new Map<Container, Map<string, number>>();
  readonly #tried: Struct[] = [];

  constructor(doc: Y.Doc, template: TextTemplate) {
    this.doc = doc;
    this.#roots = rootsOf.get(doc) ?? rootsIn(doc, template);
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

  isApplied(struct: Struct): boolean {
    return !this.#where.has(struct);
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
    const item = container._item;
    const around = item === null ? null : this.placeOf(item.parent as Container);
    return around && placeWithin(around, item?.parentSub ?? null, container);
  }

  /** Whether one more key, live or not, is too many for this map. */
  isFull(container: Container | null, key: string): boolean {
    if (container === null) return false;
    const { map } = this.placeOf(container) ?? {};
    const most = map?.map === "rows" ? mapLimits.rowsEver : map?.map === "set" ? mapLimits.idsOfSet : null;
    if (most === null || container._map.has(key)) return false;
    const fresh = this.#keys.get(container);
    return !fresh?.has(key) && container._map.size + (fresh?.size ?? 0) >= most;
  }

  lengthOf(container: Container): number {
    return container._length + (this.#lengths.get(container) ?? 0);
  }

  /** How many pieces of this type are accepted and not applied yet, those of earlier updates included. */
  waitingIn(container: Container): number {
    return this.#waiting.get(container) ?? 0;
  }

  /** Takes a checked piece as known; `forget` takes it back when a later piece of the same update is refused. */
  add(struct: Struct, where: Where): void {
    const fresh = this.#fresh.get(struct.id.client);
    if (fresh) fresh.push(struct);
    else this.#fresh.set(struct.id.client, [struct]);
    this.#tried.push(struct);
    if (!(struct instanceof Y.Item)) return;
    this.#where.set(struct, where);
    if (where.container) count(this.#waiting, where.container, 1);
    if (where.key !== null && where.container && where.place.within === "map") this.#key(where, 1);
    const { content } = struct;
    if (content instanceof Y.ContentType) {
      const type = content.type as Container;
      this.#places.set(type, placeWithin(where.place, where.key, type));
    } else if (content instanceof Y.ContentString && where.container)
      count(this.#lengths, where.container, struct.length);
  }

  /** Into how many pieces all of this client id is divided. */
  pieces(client: number): number {
    return (this.doc.store.clients.get(client)?.length ?? 0) + (this.#fresh.get(client)?.length ?? 0);
  }

  /** What was taken since `mark`. */
  get tried(): readonly Struct[] {
    return this.#tried;
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
      if (where?.container) count(this.#waiting, where.container, -1);
      if (where?.key && where.container && where.place.within === "map") this.#key(where, -1);
      if (struct.content instanceof Y.ContentType) this.#places.delete(struct.content.type as Container);
      else if (struct.content instanceof Y.ContentString && where?.container)
        count(this.#lengths, where.container, -struct.length);
    }
    this.#tried.length = 0;
  }

  #key({ container, key }: Where, by: number): void {
    const keys = this.#keys.get(container as Container) ?? new Map<string, number>();
    const times = (keys.get(key as string) ?? 0) + by;
    if (times > 0 && !container?._map.has(key as string)) keys.set(key as string, times);
    else keys.delete(key as string);
    this.#keys.set(container as Container, keys);
  }
}

const count = (counts: Map<Container, number>, container: Container, by: number): void => {
  counts.set(container, (counts.get(container) ?? 0) + by);
};
