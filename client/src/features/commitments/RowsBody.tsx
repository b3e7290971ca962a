import type { Column } from "@accord/shared/commitments";
import type { MessageId, Say } from "@accord/shared/messages";
import { useCallback, useMemo } from "react";
import { type FieldColumn, RecordField, RowsField, useRows } from "../../editor/fields/index.js";
import { useSay } from "../../ui/index.js";
import { MilestoneLine } from "./MilestoneLine.js";
import { type BodyProps, explainedIn, useNamed } from "./named.js";
import { type Names, useNames } from "./useNames.js";

/** What stands below what in a table, so that it fits beside the outline and the margin. */
const under: Readonly<Record<string, string>> = {
  end: "start",
  contact: "agency",
  evidence: "output",
};
const underContact: Readonly<Record<string, string>> = {
  branch: "organisation",
  lead: "organisation",
  title: "contact",
  email: "contact",
};

const columnsIn = (
  columns: readonly Column[],
  below: Readonly<Record<string, string>>,
  { organisations, people, known }: Names,
  say: Say,
): FieldColumn[] =>
  columns.map(({ key, label, kind, options, isPrivate, most }) => ({
    key,
    label: say(label as MessageId),
    ...(options.length > 0 ? { options: explainedIn(options, say) } : {}),
    ...(kind === "day" ? { hint: say("drafting.cell.dayForm") } : {}),
    isPrivate,
    ...(key === "organisation" || key === "agency" ? { suggestions: organisations } : {}),
    ...(key === "contact" ? { suggestions: people, brings: broughtTo(columns, known) } : {}),
    wide: kind === "words" && (most ?? 0) > 300,
    ...(below[key] === undefined ? {} : { under: below[key] }),
  }));

/** What is known of a contact, by the columns that this table has for it. */
const broughtTo =
  (columns: readonly Column[], known: Names["known"]): NonNullable<FieldColumn["brings"]> =>
  (name, now) => {
    const one = known(name, String(now.organisation ?? now.agency ?? ""));
    const cells = one === null ? [] : Object.entries({ ...one, agency: one.organisation });
    return Object.fromEntries(cells.filter(([key]) => columns.some((column) => column.key === key)));
  };

/** Field 17. */
export function Milestones({ field, opened, process, editable, issues, onEditor }: BodyProps<"milestones">) {
  const say = useSay();
  const named = useNamed({ field });
  const names = useNames(opened, process, editable);
  const columns = useMemo(() => columnsIn(field.columns, under, names, say), [field, names, say]);
  const rowName = useCallback((no: number) => say("commitments.milestone", { no }), [say]);
  return (
    <>
      <MilestoneLine opened={opened} />
      <RowsField
        document={opened}
        root={field.root}
        label={named}
        describedBy={`guidance-${field.root}`}
        {...{ columns, editable, rowName, onEditor }}
        addLabel={say("commitments.milestone.add")}
        empty={say("commitments.milestone.none")}
        issueAt={issues.at}
      />
    </>
  );
}

/** Fields 4, 5 and 6. */
export function Contacts({ field, opened, process, editable, issues, onEditor }: BodyProps<"contacts">) {
  const say = useSay();
  const named = useNamed({ field });
  const names = useNames(opened, process, editable);
  const columns = useMemo(() => columnsIn(field.columns, underContact, names, say), [field, names, say]);
  const rowName = useCallback((no: number) => say("commitments.contactRow", { no }), [say]);
  const isEmpty = useRows(opened, field.root).length === 0;
  return (
    <div className="field-parts">
      <RowsField
        document={opened}
        root={field.root}
        label={named}
        describedBy={`guidance-${field.root}`}
        {...{ columns, editable, rowName, onEditor }}
        addLabel={say(field.no === 4 ? "commitments.contact.addAgency" : "commitments.contact.add")}
        empty={say("commitments.contact.none")}
        issueAt={issues.at}
      />
      {field.none !== null && isEmpty ? (
        <RecordField
          document={opened}
          root="none"
          label={named}
          columns={[{ key: field.none, label: say(`commitments.none.${field.none}` as MessageId) }]}
          editable={editable}
        />
      ) : null}
    </div>
  );
}
