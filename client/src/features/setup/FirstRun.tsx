import { sayIssue } from "@accord/shared/messages";
import { finishSetup } from "@accord/shared/setup";
import { type FormEvent, useEffect, useState } from "react";
import { useGo, useSearch } from "../../app/here.js";
import { issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import {
  Button,
  ErrorSummary,
  Link,
  PageTitle,
  readersZone,
  type SummaryIssue,
  useSay,
} from "../../ui/index.js";
import { focusTitle } from "../../ui/PageTitle.js";
import { useEnter } from "../people/enter.js";
import { AccountStep } from "./AccountStep.js";
import {
  answersFrom,
  firstOpenStep,
  forgetTyped,
  issuesOfStep,
  keepTyped,
  keptTyped,
  type Step,
  steps,
  type Typed,
} from "./answers.js";
import { CheckStep } from "./CheckStep.js";
import { ForumStep } from "./ForumStep.js";
import { ProcessStep } from "./ProcessStep.js";
import { SeatsStep } from "./SeatsStep.js";

const questions = { account: AccountStep, process: ProcessStep, forum: ForumStep, seats: SeatsStep } as const;
const titles = {
  account: "setup.account.title",
  process: "setup.process.title",
  forum: "setup.forum.title",
  seats: "setup.seats.title",
  check: "setup.check.title",
} as const;
const names = {
  account: "setup.account.name",
  process: "setup.process.name",
  forum: "setup.forum.step",
  seats: "setup.seats.step",
  check: "setup.check.step",
} as const;

/** One question a page; the step stands in the address, so that Back of the browser works. */
export function FirstRun({ keyInAddress }: { readonly keyInAddress: string }) {
  const say = useSay();
  const go = useGo();
  const enter = useEnter();
  const [search] = useSearch();
  const [typed, setTyped] = useState(() => keptTyped(readersZone()));
  const [shown, setShown] = useState<readonly SummaryIssue[]>([]);
  const open = firstOpenStep(typed);
  const wanted = steps.find((one) => one === search.step) ?? "account";
  const step: Step = steps.indexOf(wanted) > steps.indexOf(open) ? open : wanted;
  const act = useAct(finishSetup, {
    onDone: () => {
      forgetTyped();
      enter("/app");
    },
  });
  // Another step is another page: its heading takes the focus.
  useEffect(() => {
    setShown([]);
    focusTitle();
  }, [step]);
  const change = (some: Partial<Typed>): void => {
    const next = { ...typed, ...some };
    setTyped(next);
    keepTyped(next);
  };
  const refused =
    step === "check" && !act.pending ? issuesOf(act.refused, say).map(({ text }) => ({ text })) : [];
  const issues = step === "check" ? refused : shown;
  const addressOf = (of: Step): string => `/setup/${keyInAddress}?step=${of}`;
  const at = steps.indexOf(step);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (step === "check") {
      act.act({ params: { key: keyInAddress }, body: answersFrom(typed) });
      return;
    }
    const found = issuesOfStep(step, typed);
    setShown(found.map((one) => ({ field: one.field, text: sayIssue(say, one) })));
    if (found.length === 0) go(addressOf(steps[at + 1] ?? "check"));
  };
  const Question = step === "check" ? undefined : questions[step];
  const before = steps[at - 1];
  return (
    <form className="form" onSubmit={send} noValidate>
      {before ? <Link href={addressOf(before)}>{say("ui.back")}</Link> : null}
      <PageTitle title={say(titles[step])} part={say("setup.part")} error={issues.length > 0}>
        <span>{say("setup.step", { step: at + 1, steps: steps.length, name: say(names[step]) })}</span>
      </PageTitle>
      <ErrorSummary issues={issues} />
      {Question ? (
        <Question
          typed={typed}
          change={change}
          of={(field) => shown.find((one) => one.field === field)?.text}
        />
      ) : (
        <CheckStep typed={typed} addressOf={addressOf} />
      )}
      <p className="hint">{say(step === "check" ? "setup.check.lead" : "setup.changeLater")}</p>
      <div className="acts">
        <Button type="submit" kind="primary" pending={act.pending} pendingLabel={say("setup.check.creating")}>
          {say(step === "check" ? "setup.check.create" : "ui.continue")}
        </Button>
      </div>
    </form>
  );
}
