import { cellAddress } from "@accord/shared/document-schema";
import { Identity } from "../../ui/Identity.js";
import { useSay } from "../../ui/say.js";
import { Sign } from "../../ui/signs.js";
import { usePresent } from "../presence.js";
import type { OpenDocument } from "../useDocument.js";
import type { AnyShape, FieldColumn } from "./columns.js";
import type { DrawnRow } from "./maps.js";
import { plainWords, setWords } from "./read-cell.js";
import { useWords } from "./useWords.js";

interface CellWordsProps {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly row: DrawnRow;
  readonly column: FieldColumn;
  readonly shape: AnyShape | undefined;
  readonly issue?: string | undefined;
}

/** A cell to be read, with what is wrong in it. */
export function CellWords({ issue, ...props }: CellWordsProps) {
  return (
    <>
      <ReadCell {...props} />
      {issue ? (
        <span className="cell-issue">
          <Sign sign="alert" tone="warn" />
          <span>{issue}</span>
        </span>
      ) : null}
    </>
  );
}

function ReadCell({ opened, root, row, column, shape }: CellWordsProps) {
  const say = useSay();
  if (shape?.cell === "text")
    return <TextWords opened={opened} address={cellAddress(root, row.id, column.key)} />;
  const words =
    shape?.cell === "set"
      ? setWords(column, row.sets[column.key] ?? []).join(" · ")
      : plainWords(column, shape, row.values[column.key] ?? null, say);
  return words === "" ? <Nothing /> : <bdi>{words}</bdi>;
}

function TextWords({ opened, address }: { readonly opened: OpenDocument; readonly address: string }) {
  const words = useWords(opened, address);
  return words === "" ? (
    <Nothing />
  ) : (
    <bdi className="words cell-words" dir="auto">
      {words}
    </bdi>
  );
}

function Nothing() {
  const say = useSay();
  return (
    <>
      <span aria-hidden="true" className="hint">
        –
      </span>
      <span className="visually-hidden">{say("drafting.cell.empty")}</span>
    </>
  );
}

/** Others who are in this row now. */
export function RowHere({
  opened,
  root,
  row,
}: {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly row: string;
}) {
  const say = useSay();
  const place = `${root}/${row}`;
  const here = usePresent(opened.awareness).filter(
    ({ own, field }) => !own && (field === place || field?.startsWith(`${place}/`)),
  );
  if (here.length === 0) return null;
  return (
    <span className="row-here">
      <span aria-hidden="true">
        {here.map((one) => (
          <Identity key={one.clients[0]} name={one.name} initials={one.initials} author={one.author} short />
        ))}
      </span>
      <span className="visually-hidden">
        {say("drafting.cell.here", { names: here.map(({ name }) => name).join(", ") })}
      </span>
    </span>
  );
}
