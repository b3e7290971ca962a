import {
  drawParity,
  type ParityWords,
  parityFinding,
  parityRows,
  paritySizes,
  type SeatCount,
} from "@accord/shared/forum";
import type { Drawn } from "@accord/shared/pictures";
import { createElement, type ReactNode, useId } from "react";
import { useIntl } from "react-intl";
import { useZone } from "../../app/process.js";
import { Details, Table, useSay } from "../../ui/index.js";
import "../../../../shared/src/forum/parity.css";

interface Props {
  readonly process: string;
  readonly counts: readonly SeatCount[];
  readonly labels: ParityWords["labels"];
}

const element = ({ tag, key, attributes, children }: Drawn): ReactNode =>
  createElement(
    tag,
    { key, ...attributes },
    ...children.map((child) => (typeof child === "string" ? child : element(child))),
  );

/** How many seats of each bloc were filled over time (6.3): sentence, picture, and the same as a table. */
export function Balance({ process, counts, labels }: Props) {
  const say = useSay();
  const id = useId();
  const { locale: language } = useIntl();
  const zone = useZone(process);
  if (counts.length === 0) return null;
  const words = { say, labels, zone, language };
  const { heads, rows } = parityRows(counts, words);
  return (
    <figure className="stack balance">
      <figcaption>{parityFinding(counts, words)}</figcaption>
      {paritySizes.map((size) =>
        element(drawParity(counts, new Date().toISOString(), { ...words, size, id: `${id}-${size}` })),
      )}
      <Details summary={say("forum.balance.table")}>
        <Table
          caption={say("forum.balance")}
          dense
          rows={rows}
          keyOf={({ key }) => key}
          columns={heads.map((title, at) => ({
            id: title,
            title,
            named: Object.values(labels).includes(title),
            cell: (row: (typeof rows)[number]) => row.cells[at],
          }))}
        />
      </Details>
    </figure>
  );
}
