import { listBallots } from "@accord/shared/ballots";
import { listCommitments } from "@accord/shared/commitments";
import { listContributions } from "@accord/shared/contributions";
import { listProposals } from "@accord/shared/proposals";
import type { ReactNode } from "react";
import { useProcess } from "../../app/here.js";
import { useProcessFacts, useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Deadline, Link, PageTitle, useSay } from "../../ui/index.js";
import { CoverageTop } from "../responses/CoverageTop.js";
import "./overview.css";

/** Where the process stands: what came in, what became of it, what is open, in the order of the thread (S4). */
export default function Overview() {
  const say = useSay();
  const process = useProcess() ?? "";
  const facts = useProcessFacts(process);
  const params = { process };
  const contributions = useAsk(listContributions, { params, query: { limit: 1 } });
  const proposals = useAsk(listProposals, { params });
  const commitments = useAsk(listCommitments, { params });
  const ballots = useAsk(listBallots, { params });
  const zone = useZone(process);
  return (
    <>
      <PageTitle title={facts?.title ?? say("area.overview")} part={say("area.overview")} words />
      <CoverageTop process={process} />
      <div className="overview">
        <Part title={say("area.contributions")} href={`/app/${process}/contributions`}>
          <Reply asked={contributions}>
            {({ all }) => <p>{say("process.overview.contributions", { count: all })}</p>}
          </Reply>
        </Part>
        <Part title={say("area.proposals")} href={`/app/${process}/proposals`}>
          <Reply asked={proposals}>
            {({ proposals: rows }) => (
              <p>
                {say("process.overview.proposals", {
                  count: rows.length,
                  discussed: rows.filter((row) => row.state === "in_discussion").length,
                  shortlisted: rows.filter((row) => row.state === "shortlisted").length,
                })}
              </p>
            )}
          </Reply>
        </Part>
        <Part title={say("area.commitments")} href={`/app/${process}/commitments`}>
          <Reply asked={commitments}>
            {({ commitments: rows }) => (
              <>
                <p>
                  {say("process.overview.commitments", {
                    count: rows.length,
                    inPlan: rows.filter((row) => row.state === "in_plan").length,
                  })}
                </p>
                <ul className="plain-list">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <Link href={`/app/${process}/commitments/${row.n}`}>
                        {row.n} <bdi>{row.title}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Reply>
        </Part>
        <Part title={say("area.ballots")} href={`/app/${process}/ballots`}>
          <Reply asked={ballots}>
            {({ ballots: rows }) => {
              const open = rows.filter((row) => row.state === "open");
              return (
                <>
                  <p>{say("process.overview.ballots", { count: open.length })}</p>
                  <ul className="plain-list">
                    {open.map((row) => (
                      <li key={row.id}>
                        <Link href={`/app/${process}/ballots/${row.id}`}>
                          <bdi>{row.question}</bdi>
                        </Link>
                        {row.closesAt ? (
                          <Deadline instant={row.closesAt} zone={zone} now={new Date().toISOString()} />
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </>
              );
            }}
          </Reply>
        </Part>
      </div>
      <p>
        <a className="link" href={`/p/${process}`}>
          {say("process.overview.public")}
        </a>
      </p>
    </>
  );
}

function Part({
  title,
  href,
  children,
}: {
  readonly title: string;
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="overview-part">
      <h2>
        <Link href={href}>{title}</Link>
      </h2>
      {children}
    </section>
  );
}
