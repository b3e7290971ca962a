import { dayText, inZone } from "@accord/shared/messages";
import { readOverview, readPlanOfActivities } from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { useProcess } from "../../app/here.js";
import { useMay, useProcessFacts, useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import { ActivityDialog } from "./ActivityDialog.js";
import { Checks } from "./Checks.js";
import { Moments } from "./Moments.js";
import { NextStep } from "./NextStep.js";
import { type PlanReply, Timeline, useItems } from "./Timeline.js";
import "./process.css";

/** S4: the timeline first, then what is open in each moment, figures, the next step of this reader, windows, latest acts. */
export default function Overview() {
  const say = useSay();
  const process = useProcess() ?? "";
  const facts = useProcessFacts(process);
  const params = { process };
  const plan = useAsk(readPlanOfActivities, { params });
  return (
    <>
      <PageTitle title={facts?.title ?? say("area.overview")} part={say("area.overview")} words>
        <Link href={`/app/${process}/plan-of-activities`}>{say("process.plan.open")}</Link>
        <a className="link" href={`/p/${process}`}>
          {say("process.overview.public")}
        </a>
      </PageTitle>
      <Reply asked={plan}>{(answer) => <OverviewOf process={process} plan={answer} />}</Reply>
    </>
  );
}

function OverviewOf({ process, plan }: { readonly process: string; readonly plan: PlanReply }) {
  const may = useMay(process, "settings");
  const items = useItems(process, plan);
  const [changing, setChanging] = useState<string>();
  const overview = useAsk(readOverview, { params: { process } });
  return (
    <>
      <Timeline plan={plan} items={items} onChange={may ? setChanging : undefined} />
      <Moments items={items} today={plan.today} />
      <div className="overview">
        <Reply asked={overview}>
          {({ figures, adopted, latest }) => (
            <>
              <div className="stack-wide">
                <NextStep process={process} plan={plan} />
                <Figures process={process} figures={figures} />
                <Adopted process={process} adopted={adopted} />
                <Latest process={process} latest={latest} />
              </div>
            </>
          )}
        </Reply>
        <Checks checks={plan.checks} />
      </div>
      {changing ? (
        <ActivityDialog
          process={process}
          plan={plan}
          changing={changing}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
    </>
  );
}

type Told = ReplyOf<typeof readOverview>;
const places: Record<keyof Told["figures"], string> = {
  contributions: "contributions",
  answered: "responses",
  drafts: "commitments",
  openBallots: "ballots",
  decided: "decisions",
};

function Figures({ process, figures }: { readonly process: string; readonly figures: Told["figures"] }) {
  const say = useSay();
  return (
    <section className="stack" aria-label={say("process.overview.figures")}>
      <h2>{say("process.overview.figures")}</h2>
      <dl className="figures">
        {(Object.keys(places) as (keyof Told["figures"])[]).map((name) => (
          <div key={name}>
            <dt>
              <Link href={`/app/${process}/${places[name]}`}>{say(`process.overview.figure.${name}`)}</Link>
            </dt>
            <dd>{figures[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the forum has adopted by ballot: themes, the plan of activities. */
function Adopted({ process, adopted }: { readonly process: string; readonly adopted: Told["adopted"] }) {
  const say = useSay();
  const zone = useZone(process);
  if (adopted.length === 0) return null;
  return (
    <section className="stack" aria-label={say("process.overview.adopted")}>
      <h2>{say("process.overview.adopted")}</h2>
      <ul className="plain-list">
        {adopted.map(({ what, decision, at }) => (
          <li key={what}>
            <Link href={`/app/${process}/decisions/${decision}`}>
              {say(`process.adopted.${what}`, { date: dayText(inZone(at, zone).day), decision })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Latest({ process, latest }: { readonly process: string; readonly latest: Told["latest"] }) {
  const say = useSay();
  const zone = useZone(process);
  return (
    <section className="stack" aria-label={say("process.overview.latest")}>
      <h2>{say("process.overview.latest")}</h2>
      {latest.length === 0 ? <p>{say("process.overview.latest.none")}</p> : null}
      <ul className="plain-list">
        {latest.map(({ at, act, by }) => {
          const date = dayText(inZone(at, zone).day);
          return (
            <li key={`${at}-${act}`}>
              {say(`process.act.${act as "open-call"}`)}{" "}
              <span className="hint">
                {by === null
                  ? say("process.act.byItself", { date })
                  : say("process.act.by", { date, name: by })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
