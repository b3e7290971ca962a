import { cellBlockNames } from "@accord/shared/document-schema";
import { Fragment, type Node, type ResolvedPos, Slice } from "@tiptap/pm/model";

const inCell = ($at: ResolvedPos): boolean => {
  for (let depth = $at.depth; depth > 0; depth--) if (isCell($at.node(depth))) return true;
  return false;
};
const isCell = ({ type }: Node): boolean => /cell$/u.test(String(type.spec.tableRole));

/** Pasted over cells, a table is cells: they go each into one. */
const isTable = ({ content }: Slice): boolean =>
  content.childCount === 1 && content.firstChild?.type.spec.tableRole !== undefined;

/** What does not fit a cell would part its table in two: its words stand in the cell as paragraphs. */
export function fittedInto($at: ResolvedPos, slice: Slice): Slice {
  if (!inCell($at) || isTable(slice)) return slice;
  const blocks = slice.content.content.flatMap((block) => (block.isBlock ? asInCell(block) : [block]));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return Slice.empty;
  const openOf = (open: number, was: Node | null, is: Node): number =>
    was === is ? open : Math.min(open, is.isTextblock ? 1 : 0);
  return new Slice(
    Fragment.fromArray(blocks),
    openOf(slice.openStart, slice.content.firstChild, first),
    openOf(slice.openEnd, slice.content.lastChild, last),
  );
}

function asInCell(block: Node): Node[] {
  const { paragraph } = block.type.schema.nodes;
  if (!paragraph) return [];
  if (block.type.spec.tableRole === "row") {
    const cells = block.children.map((cell) => cell.textBetween(0, cell.content.size, " ", " ").trim());
    const line = cells.join(" | ");
    return line === "" ? [] : [paragraph.create(null, block.type.schema.text(line))];
  }
  if ((cellBlockNames as readonly string[]).includes(block.type.name)) return [block];
  if (block.isTextblock) return [paragraph.create(null, block.content)];
  return block.children.flatMap(asInCell);
}
