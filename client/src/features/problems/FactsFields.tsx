import type { listProblemSheets } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { Select, TextField, useSay } from "../../ui/index.js";

export interface Facts {
  readonly title: string;
  readonly theme: string | null;
  readonly proposal: string | null;
}

interface Props extends Pick<ReplyOf<typeof listProblemSheets>, "themes" | "proposals"> {
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
  readonly issue: (field: string) => string | undefined;
}

const none = "none";

/** Title of a sheet, and what it is tied to. */
export function FactsFields({ facts, onChange, issue, themes, proposals }: Props) {
  const say = useSay();
  const nothing = { id: none, label: say("problems.none") };
  return (
    <>
      <TextField
        name="title"
        label={say("problems.form.title")}
        value={facts.title}
        onChange={(title) => onChange({ ...facts, title })}
        issue={issue("title")}
      />
      <Select
        name="proposal"
        label={say("problems.form.proposal")}
        hint={say("problems.form.proposal.hint")}
        value={facts.proposal ?? none}
        onChange={(id) => onChange({ ...facts, proposal: id === none ? null : id })}
        options={[
          nothing,
          ...proposals.map(({ reference, title }) => ({ id: reference, label: `${reference} ${title}` })),
        ]}
      />
      <Select
        name="theme"
        label={say("problems.form.theme")}
        hint={say("problems.form.theme.hint")}
        value={facts.theme ?? none}
        onChange={(id) => onChange({ ...facts, theme: id === none ? null : id })}
        options={[nothing, ...themes.map(({ id, title }) => ({ id, label: title }))]}
      />
    </>
  );
}
