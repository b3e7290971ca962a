import type { LaterStep } from "@accord/shared/ballots";
import { RadioGroup, TextArea, useSay } from "../../ui/index.js";
import type { Preview } from "./preview.js";

export interface Asked {
  /** Each proposal is a question of its own. */
  readonly apart: boolean;
  readonly mayBeApart: boolean;
  readonly question: string;
  /** By proposal, where each is asked by itself. */
  readonly each: Readonly<Record<string, string>>;
}

/** The questions as they usually are; several proposals are asked one by one. */
export function firstQuestions(
  { subject, subjects }: Preview,
  later: LaterStep | undefined,
  say: ReturnType<typeof useSay>,
): Asked {
  const motion = later === "motion";
  const label = motion ? subjects.map((one) => one.label).join("; ") : (subjects[0]?.label ?? "");
  return {
    mayBeApart: subject === "list" && later === undefined,
    apart: subject === "list" && later === undefined,
    question: motion
      ? say("ballots.new.question.motion", { label, count: subjects.length })
      : questionOf(subject, { label, count: subjects.length }, say),
    each: Object.fromEntries(
      subjects.map((one) => [one.id, say("ballots.new.question.proposal", { label: one.label })]),
    ),
  };
}

function questionOf(
  subject: Preview["subject"],
  values: { label: string; count: number },
  say: ReturnType<typeof useSay>,
): string {
  switch (subject) {
    case "version":
    case "proposal":
    case "list":
    case "terms":
      return say(`ballots.new.question.${subject}`, values);
    default:
      return say(`ballotSubjects.question.${subject}`, values);
  }
}

interface Props {
  readonly preview: Preview;
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
  readonly issue: string | undefined;
}

/** The exact words that are put; of several proposals, whether each is asked by itself. */
export function Questions({ preview, asked, onChange, issue }: Props) {
  const say = useSay();
  return (
    <>
      {asked.mayBeApart ? (
        <RadioGroup
          name="apart"
          label={say("ballots.new.how")}
          value={asked.apart ? "apart" : "together"}
          onChange={(value) => onChange({ ...asked, apart: value === "apart" })}
          options={(["apart", "together"] as const).map((value) => ({
            value,
            label: say(`ballots.new.how.${value}`),
          }))}
        />
      ) : null}
      {asked.apart ? (
        preview.subjects.map(({ id, label }) => (
          <TextArea
            key={id}
            name={`question-${id}`}
            label={say("ballots.new.question.of", { label })}
            words
            rows={2}
            value={asked.each[id] ?? ""}
            onChange={(words) => onChange({ ...asked, each: { ...asked.each, [id]: words } })}
          />
        ))
      ) : (
        <TextArea
          name="question"
          label={say("ballots.new.question.label")}
          words
          rows={2}
          value={asked.question}
          onChange={(question) => onChange({ ...asked, question })}
          issue={issue}
        />
      )}
    </>
  );
}
