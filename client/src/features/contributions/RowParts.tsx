import type { ContributionLine } from "@accord/shared/contributions";
import type { Say as SayIn } from "@accord/shared/messages";
import { Checkbox, Say, type Selection, StateMark, useSay } from "../../ui/index.js";

/** Name and channel each in their own direction: neither turns the other around. */
export function FromWhom({ row }: { readonly row: ContributionLine }) {
  const say = useSay();
  return (
    <Say
      id="contributions.from"
      values={{
        name: <bdi>{nameOf(row, say)}</bdi>,
        channel: <bdi>{say(`contributions.channel.${row.channel}`)}</bdi>,
      }}
    />
  );
}

function nameOf(row: ContributionLine, say: SayIn): string {
  if (!row.anonymous) return row.contributorName ?? say(`contributions.kind.${row.kind}`);
  return row.contributorName === null
    ? say("contributions.anonymous")
    : say("contributions.anonymous.public", { name: row.contributorName });
}

/** Came in since the reader opened the list before. */
export function NewMark() {
  const say = useSay();
  return <strong className="new-mark">{say("contributions.new")}</strong>;
}

export function RowTitle({ row }: { readonly row: ContributionLine }) {
  const say = useSay();
  if (row.state === "hidden") return <span className="hint">{say("contributions.hidden.row")}</span>;
  return (
    <span dir="auto" className="row-words">
      {row.title}
    </span>
  );
}

export function RowThemes({ row }: { readonly row: ContributionLine }) {
  return <bdi>{row.themes.map((theme) => theme.name).join(", ")}</bdi>;
}

export function RowState({ row, gone = false }: { readonly row: ContributionLine; readonly gone?: boolean }) {
  const say = useSay();
  if (gone) return <span className="hint">{say("contributions.gone.row")}</span>;
  if (row.state === "hidden") return <>{say("contributions.state.hidden")}</>;
  if (row.state === "received")
    return <StateMark state="draft" label={say("contributions.state.not_public")} />;
  if (row.answered) return <StateMark state="completed" label={say("contributions.state.answered")} />;
  return <StateMark state="noResponse" values={{ days: row.days }} />;
}

/** Takes one row into the selection, or out of it. */
export function SelectRow({
  row,
  selection,
}: {
  readonly row: ContributionLine;
  readonly selection: Selection<ContributionLine>;
}) {
  const say = useSay();
  return (
    <Checkbox
      boxOnly
      isSelected={selection.selected.has(row.id)}
      onChange={(on) => {
        const next = new Set(selection.selected);
        if (on) next.add(row.id);
        else next.delete(row.id);
        selection.onChange(next);
      }}
    >
      {say("ui.selectRow", { name: row.reference })}
    </Checkbox>
  );
}
