import { readHome } from "@accord/shared/home";
import { dayWithWeekday, inZone } from "@accord/shared/messages";
import { useIntl } from "react-intl";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, Link, PageTitle, useSay } from "../../ui/index.js";
import { Dates } from "./Dates.js";
import { FirstSteps } from "./FirstSteps.js";
import { MyGroups } from "./MyGroups.js";
import { WaitingList } from "./WaitingList.js";
import "./home.css";
import type { Home, ProcessAtHome } from "./at-home.js";

/** S3: one list of what waits for me, by process where there are several; the next dates beside it. */
export default function HomeScreen() {
  const asked = useAsk(readHome, {}, { everyMs: 60_000, anew: true });
  return <Reply asked={asked}>{(home) => <HomeOf home={home} />}</Reply>;
}

export function HomeOf({ home }: { readonly home: Home }) {
  const say = useSay();
  const count = home.processes.reduce((sum, { rows }) => sum + rows.length, 0);
  const one = home.processes.length === 1 ? home.processes[0] : undefined;
  return (
    <>
      <PageTitle title={say("home.title")} part={say("app.name")} process={one?.slug}>
        {count > 0 ? <span>{say("home.counts", { count })}</span> : null}
      </PageTitle>
      {home.processes.length === 0 ? <EmptyState text={say("home.noProcess")} /> : null}
      {home.processes.map((process) => (
        <section key={process.slug} className="home-process" aria-label={process.title}>
          {one ? null : (
            <h2>
              <bdi>{process.title}</bdi>
            </h2>
          )}
          <div className="home-columns">
            <div className="stack-wide">
              {process.rows.length === 0 ? (
                <NothingWaits process={process} />
              ) : (
                <WaitingList process={process} now={home.now} />
              )}
              <FirstSteps process={process} />
              <MyGroups process={process} />
              <p>
                <Link href={`/app/${process.slug}`}>{say("home.open", { title: process.title })}</Link>
              </p>
            </div>
            <Dates process={process} now={home.now} />
          </div>
        </section>
      ))}
    </>
  );
}

function NothingWaits({ process }: { readonly process: ProcessAtHome }) {
  const say = useSay();
  const { locale } = useIntl();
  const [next] = process.dates;
  if (!next) return <EmptyState text={say("home.empty")} />;
  const there = inZone(next.at, process.timeZone);
  const day = dayWithWeekday(there.day, locale);
  const date = next.what === "activity" ? day : `${day}, ${there.time}`;
  return (
    <EmptyState
      text={say("home.emptyNext", { date, what: say(`home.date.${next.what}`, { object: next.object }) })}
    />
  );
}
