import { dayText } from "@accord/shared/messages";
import { type ActivityRow, moments, readPlanOfActivities } from "@accord/shared/process";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useProcess, useSearch } from "../../app/here.js";
import { useMay, useProcessFacts } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAsk } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import {
  Button,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  StateMark,
  type SummaryIssue,
  UndoLine,
  useSay,
} from "../../ui/index.js";
import { ActivityFields, newActivity } from "./ActivityFields.js";
import { ActivityItem } from "./ActivityItem.js";
import { Checks } from "./Checks.js";
import { PlanDates } from "./PlanDates.js";
import { TemplateOffer } from "./TemplateOffer.js";
import type { PlanReply } from "./Timeline.js";
import { useChanging } from "./use-changing.js";
import { type PlanActs, usePlanActs } from "./use-plan-acts.js";
import { formOf } from "./window-check.js";
import "./process.css";

/** The plan of activities (3.3): six questions for each, its windows held against the rules while it is written. */
export default function PlanOfActivities() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(readPlanOfActivities, { params: { process } });
  useCrumb(say("process.plan.title"));
  return <Reply asked={asked}>{(plan) => <Plan process={process} plan={plan} />}</Reply>;
}

function Plan({ process, plan }: { readonly process: string; readonly plan: PlanReply }) {
  const say = useSay();
  const may = useMay(process, "settings");
  const title = useProcessFacts(process)?.title;
  const acts = usePlanActs(process);
  const [{ activity: chosen }] = useSearch();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string>();
  const { row: found, isGone } = useChanging(plan, changing);
  const row = may ? found : undefined;
  const close = (): void => {
    setAdding(false);
    setChanging(undefined);
    acts.forget();
  };
  const { issues } = useIssues(acts.refused);
  const { published } = plan;
  const toPublish = may && plan.activities.length > 0 && !published?.same;
  return (
    <>
      <PageTitle
        title={say("process.plan.title")}
        process={title}
        error={issues.length > 0}
        act={
          toPublish ? (
            <LinkButton href={`/app/${process}/plan-of-activities/publish`} kind="primary">
              {say("process.plan.publish")}
            </LinkButton>
          ) : null
        }
      >
        <Published plan={plan} />
        {published ? (
          <a className="link" href={`/p/${process}/timeline`}>
            {say("process.plan.public")}
          </a>
        ) : null}
      </PageTitle>
      <p className="lead">{say("process.plan.lead")}</p>
      {may ? null : <p className="hint">{say("process.plan.staff")}</p>}
      {adding || row ? null : <Refusal error={acts.pending ? null : acts.refused} />}
      {acts.line ? (
        <UndoLine done={acts.line.done} onUndo={() => void acts.undo()} pending={acts.pending} />
      ) : null}
      {row ? (
        <ChangeFields key={row.id} {...{ plan, acts, row, isGone, issues }} onClose={close} />
      ) : adding ? (
        <ActivityFields
          plan={plan}
          id="new"
          begin={newActivity}
          title={say("process.plan.form.add")}
          pending={acts.pending}
          issues={issues}
          onCancel={close}
          onSave={async (form) => {
            if (await acts.add(form)) close();
          }}
        />
      ) : (
        <div className="overview">
          <div className="stack-wide">
            {may ? (
              <Button
                kind={plan.activities.length > 0 && !toPublish ? "primary" : "plain"}
                onPress={() => setAdding(true)}
              >
                {say("process.plan.add")}
              </Button>
            ) : null}
            {moments.map((moment) => {
              const here = plan.activities.filter((one) => one.moment === moment);
              return here.length === 0 ? null : (
                <section key={moment} aria-label={say(`process.moment.${moment}`)}>
                  <h2>{say(`process.moment.${moment}`)}</h2>
                  <ul className="activity-list">
                    {here.map((one) => (
                      <ActivityItem
                        key={one.id}
                        activity={one}
                        today={plan.today}
                        chosen={one.id === chosen}
                        {...(may
                          ? {
                              onChange: () => {
                                acts.forget();
                                setChanging(one.id);
                              },
                              onRemove: () => void acts.remove(one),
                            }
                          : {})}
                      />
                    ))}
                  </ul>
                </section>
              );
            })}
            {plan.activities.length === 0 ? <p>{say("process.timeline.empty")}</p> : null}
          </div>
          <div className="stack-wide">
            <PlanDates process={process} plan={plan} may={may} />
            {may && plan.activities.length === 0 ? <TemplateOffer plan={plan} acts={acts} /> : null}
            <Checks checks={plan.checks} />
            <section className="stack">
              <h2>{say("process.plan.stateOfPlay")}</h2>
              <p>
                {say("process.plan.stateOfPlay.lead")}{" "}
                <Link href={`/app/${process}/plan-of-activities/state-of-play`}>
                  {say("process.plan.stateOfPlay.open")}
                </Link>
              </p>
            </section>
          </div>
        </div>
      )}
    </>
  );
}

interface ChangeFieldsProps {
  readonly plan: PlanReply;
  readonly acts: PlanActs;
  readonly row: ActivityRow;
  readonly isGone: boolean;
  readonly issues: readonly SummaryIssue[];
  readonly onClose: () => void;
}

function ChangeFields({ plan, acts, row, isGone, issues, onClose }: ChangeFieldsProps) {
  const say = useSay();
  const seen = useSeen(row.changedAt, acts.refused);
  return (
    <ActivityFields
      plan={plan}
      id={row.id}
      begin={formOf(row)}
      title={say("process.plan.form.change", { what: row.what })}
      pending={acts.pending}
      issues={issues}
      onCancel={onClose}
      onSave={async (form) => {
        if (await (isGone ? acts.add(form) : acts.change(row, form, seen))) onClose();
      }}
      said={isGone ? <Notice tone="warn" title={say("process.plan.form.gone")} /> : null}
    />
  );
}

export function Published({ plan }: { readonly plan: PlanReply }) {
  const say = useSay();
  const { published } = plan;
  if (!published) return <StateMark state="draft" label={say("process.plan.unpublished")} />;
  const days = { first: dayText(published.first), last: dayText(published.last) };
  return (
    <>
      <StateMark
        state="published"
        label={say(
          published.first === published.last ? "process.plan.published" : "process.plan.published.changed",
          days,
        )}
      />
      {published.same ? null : (
        <StateMark state="notSaved" label={say("process.plan.published.differs", days)} />
      )}
    </>
  );
}
