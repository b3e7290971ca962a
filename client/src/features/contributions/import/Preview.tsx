import { type ImportMapping, readRow } from "@accord/shared/contributions";
import { sayIssue } from "@accord/shared/messages";
import { DateText, Table, useSay } from "../../../ui/index.js";
import type { Draft } from "./draft.js";

/** The first ten rows by the mapping as it stands on the screen: the same rule reads them that reads all. */
export function Preview({ draft, mapping }: { readonly draft: Draft; readonly mapping: ImportMapping }) {
  const say = useSay();
  const context = { zone: draft.timeZone, now: draft.now, width: draft.columns.length };
  const rows = draft.sample.map((cells, at) => ({ at, reading: readRow(cells, mapping, context) }));
  type Line = (typeof rows)[number];
  const refusal = ({ reading }: Line): string =>
    reading.ok
      ? ""
      : reading.refusals
          .map((one) =>
            say("import.preview.refused", {
              reason:
                one.column === null
                  ? sayIssue(say, one.issue)
                  : say("import.check.reason", {
                      column: draft.columns[one.column]?.name ?? "",
                      reason: sayIssue(say, one.issue),
                    }),
            }),
          )
          .join(" ");
  return (
    <section className="stack">
      <h2>{say("import.preview")}</h2>
      <Table
        folds
        caption={say("import.preview")}
        rows={rows}
        keyOf={({ at }) => String(at)}
        dense
        columns={[
          {
            id: "title",
            title: say("contributions.column.title"),
            heads: true,
            cell: (line) =>
              line.reading.ok ? (
                <span dir="auto" className="preview-words">
                  {line.reading.row.title}
                </span>
              ) : (
                refusal(line)
              ),
          },
          {
            id: "text",
            title: say("import.field.text"),
            cell: ({ reading }) =>
              reading.ok ? (
                <span dir="auto" className="preview-words">
                  {reading.row.text.slice(0, 300)}
                </span>
              ) : null,
          },
          {
            id: "received",
            title: say("contributions.column.received"),
            cell: ({ reading }) =>
              reading.ok ? <DateText value={reading.row.receivedAt} zone={draft.timeZone} /> : null,
          },
          {
            id: "from",
            title: say("contributions.column.from"),
            cell: ({ reading }) =>
              reading.ok ? (
                <bdi>
                  {say("contributions.from", {
                    name:
                      reading.row.contributorName ?? say(`contributions.kind.${reading.row.contributorKind}`),
                    channel: say(`contributions.channel.${reading.row.channel}`),
                  })}
                </bdi>
              ) : null,
          },
          {
            id: "theme",
            title: say("contributions.column.theme"),
            cell: ({ reading }) => (reading.ok ? <bdi>{reading.row.themes.join(", ")}</bdi> : null),
          },
        ]}
      />
    </section>
  );
}
