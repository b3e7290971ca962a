import { leadersOf, listChoices, prepareChoice, readChoice, tiesOf } from "@accord/shared/choices";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { PageTitle, useSay } from "../../ui/index.js";
import { ChoiceFields } from "./ChoiceFields.js";
import { type Draft, draftOf, newDraft } from "./draft.js";

/** A new public choice; `runOff` in the address: one between the options that are tied in another. */
export default function NewChoice() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [{ runOff }] = useSearch();
  useCrumb(say("choices.prepare"));
  const no = Number(runOff);
  return (
    <div className="stack">
      <PageTitle title={say("choices.prepare")} part={say("choices.title")} process={process} />
      {no > 0 ? <RunOff {...{ process, no }} /> : <Form {...{ process }} from={newDraft} runOffOf={null} />}
    </div>
  );
}

function RunOff({ process, no }: { readonly process: string; readonly no: number }) {
  const say = useSay();
  const asked = useAsk(readChoice, { params: { process, no } });
  return (
    <Reply asked={asked}>
      {(choice) => {
        const tied = choice.tally === null ? [] : tiesOf(choice, choice.tally).flatMap(leadersOf);
        const draft = draftOf({
          ...choice,
          options: choice.options.filter((_one, at) => tied.includes(at + 1)),
        });
        return (
          <>
            <p>{say("choices.new.runOff", { no })}</p>
            <Form {...{ process }} from={draft} runOffOf={no} />
          </>
        );
      }}
    </Reply>
  );
}

interface FormProps {
  readonly process: string;
  readonly from: Draft;
  readonly runOffOf: number | null;
}

function Form({ process, from, runOffOf }: FormProps) {
  const say = useSay();
  const go = useGo();
  const prepare = useAct(prepareChoice, {
    changes: [listChoices],
    onDone: ({ no }) => go(`/app/${process}/choices/${no}`, { replace: true }),
  });
  return (
    <ChoiceFields
      {...{ process, from }}
      act={say("choices.form.make")}
      pending={prepare.pending}
      refused={prepare.refused}
      onSend={(form) => prepare.act({ params: { process }, body: { ...form, runOffOf } })}
    />
  );
}
