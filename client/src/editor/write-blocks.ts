import { lineSchema, richSchema, type TextRoot } from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { type Block, blocksOf, idOf } from "./difference.js";
import type { StandsFor } from "./keep-later.js";

/**
 * Writes those blocks into a text, in its own order: what stands there already is not written anew, and stays the
 * words of who wrote it. `joined` is the text with the returned words in it.
 */
export function writeBlocks(
  doc: Y.Doc,
  { fragment, kind }: { readonly fragment: Y.XmlFragment; readonly kind: TextRoot["kind"] },
  blocks: readonly Block[],
  joined: Y.XmlFragment | null,
  kept: StandsFor,
): void {
  const schema = kind === "line" ? lineSchema : richSchema;
  const update = (into: Y.XmlFragment, node: object): void =>
    updateYFragment(doc, into, schema.nodeFromJSON(node), { mapping: new Map(), isOMark: new Map() });
  if (blocksOf(fragment, kind).some(({ id }) => id === null)) {
    update(fragment, { type: "doc", content: blocks.map(({ node }) => node) });
    return;
  }
  const wanted = new Set(blocks.map(({ id }) => id));
  for (let at = fragment.length - 1; at >= 0; at--)
    if (!wanted.has(idOf(fragment.get(at)))) fragment.delete(at);
  const elements = new Map(joined?.toArray().map((one) => [idOf(one), one]));
  const source = new Map((joined ? blocksOf(joined, kind) : []).map(({ id, key }) => [id, key]));
  for (const [at, { id, key, node }] of blocks.entries()) {
    const stands = at < fragment.length ? fragment.get(at) : null;
    if (stands === null || id === null || idOf(stands) !== id) insert(fragment, at, node, update);
    else if (source.get(id) === key) follow(elements.get(id), stands, kept);
  }
  for (const [at, { key }] of blocksOf(fragment, kind).entries()) {
    const [block, stands] = [blocks[at], fragment.get(at)];
    if (block === undefined || block.key === key) continue;
    if (stands instanceof Y.XmlElement && stands.nodeName === block.node.type) update(stands, block.node);
    else {
      fragment.delete(at);
      insert(fragment, at, block.node, update);
    }
  }
}

function insert(
  fragment: Y.XmlFragment,
  at: number,
  node: object,
  update: (into: Y.XmlFragment, node: object) => void,
): void {
  const made = new Y.Doc().getXmlFragment("made");
  update(made, { type: "doc", content: [node] });
  fragment.insert(
    at,
    made.toArray().map((one) => one.clone() as Y.XmlElement),
  );
}

/** Makes of one type what the same type is in another document, which has all that this one has. */
function follow(from: unknown, to: unknown, kept: StandsFor): void {
  if (from instanceof Y.XmlText && to instanceof Y.XmlText) followLetters(from, to);
  else if (from instanceof Y.XmlElement && to instanceof Y.XmlElement) followElement(from, to, kept);
}

function followElement(from: Y.XmlElement, to: Y.XmlElement, kept: StandsFor): void {
  const standing = (child: unknown): string | null => {
    const id = idOf(child);
    return (id && kept.get(id)) ?? id;
  };
  const [has, gets] = [to.getAttributes(), from.getAttributes()];
  for (const [name, value] of Object.entries(gets))
    if (value !== undefined && has[name] !== value) to.setAttribute(name, value);
  for (const name of Object.keys(has)) if (!(name in gets)) to.removeAttribute(name);
  const wanted = new Set(from.toArray().map(standing));
  for (let at = to.length - 1; at >= 0; at--) if (!wanted.has(idOf(to.get(at)))) to.delete(at);
  from.toArray().forEach((child, at) => {
    const stands = at < to.length ? to.get(at) : null;
    if (stands !== null && idOf(stands) === standing(child)) {
      if (idOf(stands) === idOf(child)) follow(child, stands, kept);
    } else to.insert(at, [child.clone() as Y.XmlElement]);
  });
}

interface Letter {
  readonly id: string;
  readonly insert: string | object;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Op {
  retain?: number;
  insert?: string | object;
  delete?: number;
  attributes?: Record<string, unknown>;
}

function followLetters(from: Y.XmlText, to: Y.XmlText): void {
  const [wanted, has] = [lettersOf(from), lettersOf(to)];
  const stay = new Set(wanted.map(({ id }) => id));
  const here = new Set(has.map(({ id }) => id));
  const ops: Op[] = [];
  let next = 0;
  const cut = (): void => {
    for (let one = has[next]; one && !stay.has(one.id); one = has[++next]) ops.push({ delete: 1 });
  };
  for (const { id, insert, attributes } of wanted) {
    cut();
    if (!here.has(id)) ops.push({ insert, attributes });
    else ops.push({ retain: 1, attributes: changed(has[next++]?.attributes ?? {}, attributes) });
  }
  cut();
  to.applyDelta(ops.reduce(together, []));
}

function together(all: Op[], op: Op): Op[] {
  const last = all.at(-1);
  const isAlike = JSON.stringify(last?.attributes ?? {}) === JSON.stringify(op.attributes ?? {});
  if (last === undefined || !isAlike) all.push(op);
  else if (last.retain !== undefined && op.retain !== undefined) last.retain += op.retain;
  else if (last.delete !== undefined && op.delete !== undefined) last.delete += op.delete;
  else if (typeof last.insert === "string" && typeof op.insert === "string") last.insert += op.insert;
  else all.push(op);
  return all;
}

const changed = (had: Letter["attributes"], gets: Letter["attributes"]): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...Object.keys(had), ...Object.keys(gets)])]
      .filter((name) => JSON.stringify(had[name]) !== JSON.stringify(gets[name]))
      .map((name) => [name, gets[name] ?? null]),
  );

function lettersOf(text: Y.XmlText): Letter[] {
  const ids: string[] = [];
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.countable)
      for (let at = 0; at < item.length; at++) ids.push(`${item.id.client}:${item.id.clock + at}`);
  const pieces: Op[] = text.toDelta();
  return pieces
    .flatMap(({ insert = "", attributes = {} }) =>
      (typeof insert === "string" ? insert.split("") : [insert]).map((one) => ({ insert: one, attributes })),
    )
    .map((letter, at) => ({ ...letter, id: ids[at] ?? "" }));
}
