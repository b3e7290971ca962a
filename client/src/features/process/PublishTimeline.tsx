import { daysBetween } from "@accord/shared/messages";
import { publishTimeline, readPlanOfActivities } from "@accord/shared/process";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useProcess } from "../../app/here.js";
import { useMay, useProcessFacts } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, EmptyState, PageTitle, useSay } from "../../ui/index.js";
import { Published } from "./PlanOfActivities.js";
import { type PlanReply, Timeline, useItems } from "./Timeline.js";

/** Exactly what becomes public, and what it means for the notice that is owed. */
export default function PublishTimeline() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(readPlanOfActivities, { params: { process } });
  useCrumb(say("process.plan.publish.title"), {
    label: say("process.plan.title"),
    href: `/app/${process}/plan-of-activities`,
  });
  return <Reply asked={asked}>{(plan) => <Review process={process} plan={plan} />}</Reply>;
}

function Review({ process, plan }: { readonly process: string; readonly plan: PlanReply }) {
  const say = useSay();
  const go = useGo();
  const may = useMay(process, "settings");
  const title = useProcessFacts(process)?.title;
  const back = () => go(`/app/${process}/plan-of-activities`);
  const act = useAct(publishTimeline, { changes: [readPlanOfActivities], onDone: back });
  const items = useItems(process, { ...plan, marks: [] }).map((item) => ({ ...item, href: null }));
  const start = plan.facts.developmentStart;
  const needed = plan.settings.timelineNoticeDays;
  const nothing =
    plan.activities.length === 0
      ? "process.plan.publish.empty"
      : plan.published?.same
        ? "process.plan.publish.nothing"
        : null;
  return (
    <>
      <PageTitle title={say("process.plan.publish.title")} part={say("process.plan.title")} process={title}>
        <Published plan={plan} />
      </PageTitle>
      {!may ? (
        <EmptyState text={say("process.plan.staff")} />
      ) : nothing ? (
        <EmptyState text={say(nothing)} />
      ) : (
        <>
          <p>{say("process.plan.publish.lead")}</p>
          {!plan.published && start !== null && start > plan.today ? (
            <p>{say("process.plan.publish.first", { days: daysBetween(plan.today, start), needed })}</p>
          ) : null}
          <Timeline plan={plan} items={items} />
          <Refusal error={act.refused} />
        </>
      )}
      <div className="acts">
        <Button onPress={back}>{say("process.plan.publish.back")}</Button>
        {may && !nothing ? (
          <Button kind="primary" pending={act.pending} onPress={() => act.act({ params: { process } })}>
            {say("process.plan.publish")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
