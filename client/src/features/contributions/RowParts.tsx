import type { ContributionLine } from "@accord/shared/contributions";
import { StateMark, useSay } from "../../ui/index.js";

export function FromWhom({ row }: { readonly row: ContributionLine }) {
  const say = useSay();
  const name = row.contributorName ?? say(`contributions.kind.${row.kind}`);
  return (
    <bdi>{say("contributions.from", { name, channel: say(`contributions.channel.${row.channel}`) })}</bdi>
  );
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

export function RowState({ row }: { readonly row: ContributionLine }) {
  const say = useSay();
  if (row.state === "hidden") return <>{say("contributions.state.hidden")}</>;
  if (row.state === "received")
    return <StateMark state="draft" label={say("contributions.state.not_public")} />;
  if (row.answered) return <StateMark state="completed" label={say("contributions.state.answered")} />;
  return <StateMark state="noResponse" values={{ days: row.days }} />;
}
