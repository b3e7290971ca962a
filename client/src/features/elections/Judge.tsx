import {
  decideApplication,
  electionLimits,
  type JudgedApplication,
  readElection,
} from "@accord/shared/elections";
import { useState } from "react";
import { ActDialog, useOpen } from "../../app/ActDialog.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { RadioGroup, TextArea, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

/** The commission's word on one application, or the answer to its appeal: both are told to the applicant and published. */
export function Judge({ election, process, one }: ElectionProps & { readonly one: JudgedApplication }) {
  const say = useSay();
  const open = useOpen();
  const [, setOpen] = open;
  const [eligible, setEligible] = useState<string | null>(null);
  const [reasons, setReasons] = useState("");
  const decide = useAct(decideApplication, { changes: [readElection], onDone: () => setOpen(false) });
  const { issues, of } = useIssues(decide.refused);
  const label = say(one.appeal === null ? "elections.judge" : "elections.judge.appeal");
  const params = { process, no: election.no, application: one.no };
  return (
    <ActDialog
      {...{ open, issues }}
      opens={label}
      act={label}
      title={say("elections.judge.title", { organisation: one.words.organisation })}
      pending={decide.pending}
      isReady={eligible !== null && reasons.trim() !== ""}
      onAct={() => decide.act({ params, body: { eligible: eligible === "yes", reasons: reasons.trim() } })}
    >
      <RadioGroup
        name="eligible"
        label={say("elections.judge.eligible")}
        value={eligible}
        onChange={setEligible}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: say(`elections.own.eligible.${value}`),
        }))}
        issue={of("eligible")}
      />
      <TextArea
        name="reasons"
        label={say("elections.judge.reasons")}
        hint={say("elections.judge.reasons.hint")}
        maxLength={electionLimits.reasons}
        value={reasons}
        onChange={setReasons}
        issue={of("reasons")}
      />
    </ActDialog>
  );
}
