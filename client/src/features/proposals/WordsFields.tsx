import { TextArea, TextField, useSay } from "../../ui/index.js";

export interface ProposalWords {
  readonly title: string;
  readonly problem: string;
  readonly asked: string;
}

/** The words of a proposal, as they are first written and as they are changed. */
export function WordsFields({
  words,
  onChange,
  issue,
}: {
  readonly words: ProposalWords;
  readonly onChange: (words: ProposalWords) => void;
  readonly issue: (field: string) => string | undefined;
}) {
  const say = useSay();
  const set = (field: keyof ProposalWords) => (value: string) => onChange({ ...words, [field]: value });
  return (
    <>
      <TextField
        name="title"
        label={say("proposals.field.title")}
        value={words.title}
        onChange={set("title")}
        issue={issue("title")}
        maxLength={150}
      />
      {(["problem", "asked"] as const).map((field) => (
        <TextArea
          key={field}
          name={field}
          label={say(`proposals.field.${field}`)}
          hint={say(`proposals.field.${field}.hint`)}
          value={words[field]}
          onChange={set(field)}
          issue={issue(field)}
          rows={6}
          words
        />
      ))}
    </>
  );
}
