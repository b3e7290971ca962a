import {
  readPlanOfActivities,
  type StateOfPlaySection,
  setStateOfPlay,
  stateOfPlaySections,
} from "@accord/shared/process";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess } from "../../app/here.js";
import { useMay, useProcessFacts } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { isChangedByOther } from "../../connection/http.js";
import { useSeen } from "../../connection/seen.js";
import { Button, ErrorSummary, PageTitle, TextArea, UndoLine, useSay } from "../../ui/index.js";
import type { PlanReply } from "./Timeline.js";

/** Where the process starts from (3.3): its own form, read in the workspace only. */
export default function StateOfPlay() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(readPlanOfActivities, { params: { process } });
  useCrumb(say("process.plan.stateOfPlay"), {
    label: say("process.plan.title"),
    href: `/app/${process}/plan-of-activities`,
  });
  return <Reply asked={asked}>{(plan) => <Sections process={process} plan={plan} />}</Reply>;
}

function Sections({ process, plan }: { readonly process: string; readonly plan: PlanReply }) {
  const say = useSay();
  const go = useGo();
  const may = useMay(process, "settings");
  const title = useProcessFacts(process)?.title;
  const [typed, setTyped] = useState<Partial<Record<StateOfPlaySection, string>>>({});
  const [before, setBefore] = useState<{
    readonly sections: Record<string, string>;
    readonly seen: string;
  }>();
  const act = useAct(setStateOfPlay, { changes: [readPlanOfActivities] });
  const seen = useSeen(plan.changedAt, act.refused, {
    isWriting: Object.keys(typed).length > 0,
  });
  // What the same page has saved is no change of somebody else, also where its writer wrote on meanwhile.
  const [own, setOwn] = useState<{ readonly since: typeof seen; readonly at: typeof seen }>();
  const asSeen = own?.since === seen ? own.at : seen;
  const { issues } = useIssues(act.refused);
  const wordsOf = (section: StateOfPlaySection) => typed[section] ?? plan.stateOfPlay[section] ?? "";
  const save = async (): Promise<void> => {
    // In one order, so that the same words are the same press.
    const sections = Object.fromEntries(stateOfPlaySections.map((one) => [one, wordsOf(one)]));
    const done = await act.actAndWait({ params: { process }, body: { sections, seen: asSeen } });
    if (!done) return;
    setOwn({ since: seen, at: done.changedAt });
    setBefore({ sections: plan.stateOfPlay, seen: done.changedAt });
    setTyped((now) =>
      Object.fromEntries(Object.entries(now).filter(([section, words]) => words !== sections[section])),
    );
  };
  const undo = async (saved: NonNullable<typeof before>): Promise<void> => {
    // Of what others changed since it was saved one is told first.
    const as = isChangedByOther(act.refused) ? plan.changedAt : saved.seen;
    const body = { sections: saved.sections, seen: as };
    const done = await act.actAndWait({ params: { process }, body });
    if (!done) return;
    setOwn({ since: seen, at: done.changedAt });
    setBefore(undefined);
  };
  return (
    <>
      <PageTitle
        title={say("process.plan.stateOfPlay")}
        part={say("process.plan.title")}
        process={title}
        error={issues.length > 0}
      />
      <p className="lead">{say("process.plan.stateOfPlay.lead")}</p>
      {before ? (
        <UndoLine
          done={say("process.plan.stateOfPlay.saved")}
          pending={act.pending}
          onUndo={() => void undo(before)}
        />
      ) : null}
      <div className="form">
        <ErrorSummary issues={issues} />
        {stateOfPlaySections.map((section) =>
          may ? (
            <TextArea
              key={section}
              name={section}
              optional
              maxLength={5000}
              label={say(`process.state.${section}`)}
              value={wordsOf(section)}
              onChange={(text) => setTyped({ ...typed, [section]: text })}
            />
          ) : (
            <section key={section}>
              <h2>{say(`process.state.${section}`)}</h2>
              <p className="kept-lines" dir="auto">
                {plan.stateOfPlay[section] ?? say("process.plan.stateOfPlay.empty")}
              </p>
            </section>
          ),
        )}
        {may ? (
          <div className="acts">
            <Button kind="primary" pending={act.pending} onPress={() => void save()}>
              {say("process.plan.stateOfPlay.save")}
            </Button>
            <Button onPress={() => go(`/app/${process}/plan-of-activities`)}>
              {say("process.plan.publish.back")}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
