import {
  listContributions,
  publishContributions,
  readContribution,
  reviewPublishing,
} from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useEffect, useRef, useState } from "react";
import { ActOnRead } from "../../app/ActOnRead.js";
import { useProcess, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { EmptyState, Link, LinkButton, PageTitle, Reference, Say, useSay } from "../../ui/index.js";
import { BecomesPublic } from "./BecomesPublic.js";
import { addressOfView, viewOf } from "./words.js";
import "./contributions.css";

type Review = ReplyOf<typeof reviewPublishing>;

/** What stands before publishing: exactly what becomes public and what does not, then the act [C23]. */
export default function PublishSelected() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [search] = useSearch();
  const ids = (search.ids ?? "").split(",").filter(Boolean).join(",");
  const back = `/app/${process}/contributions${addressOfView(viewOf(search))}`;
  const [done, setDone] = useState<{ published: number; review: Review }>();
  const asked = useAsk(
    reviewPublishing,
    { params: { process }, query: { ids } },
    { enabled: ids !== "" && !done },
  );
  return (
    <>
      <PageTitle
        title={say("contributions.publish.title")}
        part={say("contributions.title")}
        process={process}
      />
      {done ? (
        <Done process={process} back={back} {...done} />
      ) : ids === "" ? (
        <EmptyState text={say("contributions.publish.none")}>
          <Link href={back}>{say("contributions.publish.back")}</Link>
        </EmptyState>
      ) : (
        <Reply asked={asked}>
          {(review) => (
            <ToPublish
              process={process}
              back={back}
              review={review}
              onDone={(published, review) => setDone({ published, review })}
            />
          )}
        </Reply>
      )}
    </>
  );
}

function ToPublish({
  process,
  back,
  review,
  onDone,
}: {
  readonly process: string;
  readonly back: string;
  readonly review: Review;
  readonly onDone: (published: number, review: Review) => void;
}) {
  const say = useSay();
  const zone = useZone(process);
  const { waiting, left, gone, seen } = review;
  // As it was pressed on: what it has published is no longer among what waits.
  const sent = useRef(review);
  const publish = useAct(publishContributions, {
    changes: [listContributions, readContribution],
    onDone: ({ published }) => onDone(published, sent.current),
  });
  return (
    <div className="stack-wide">
      <p id="to-publish">{say("contributions.publish.lead", { count: waiting.length })}</p>
      {waiting.length > 0 ? (
        <section className="stack">
          <h2>{say("contributions.publish.what", { count: waiting.length })}</h2>
          <ol className="reviewed">
            {waiting.map((one) => (
              <BecomesPublic key={one.id} process={process} one={one} zone={zone} />
            ))}
          </ol>
        </section>
      ) : null}
      {left.length + gone > 0 ? (
        <section className="stack">
          <h2>{say("contributions.publish.left", { count: left.length + gone })}</h2>
          <ul className="plain-list">
            {left.map(({ reference, title, why }) => (
              <li key={reference}>
                <Say
                  id={`contributions.publish.left.${why}`}
                  values={{
                    reference: (
                      <Link href={`/app/${process}/contributions/${reference}`}>
                        <Reference>{reference}</Reference>
                      </Link>
                    ),
                    title: <bdi>{title}</bdi>,
                  }}
                />
              </li>
            ))}
            {gone > 0 ? <li>{say("contributions.publish.left.gone", { count: gone })}</li> : null}
          </ul>
        </section>
      ) : null}
      <ActOnRead
        words={seen}
        heading="to-publish"
        label={waiting.length === 0 ? null : say("contributions.publish.do", { count: waiting.length })}
        sending={publish}
        onAct={(read) => {
          sent.current = review;
          publish.act({ params: { process }, body: { ids: waiting.map((one) => one.id), seen: read } });
        }}
      >
        <LinkButton href={back}>{say("ui.cancel")}</LinkButton>
      </ActOnRead>
    </div>
  );
}

/** The outcome takes the focus, so that nobody is left on a button that is no longer there [C9]. */
function Done({
  process,
  back,
  published,
  review,
}: {
  readonly process: string;
  readonly back: string;
  readonly published: number;
  readonly review: Review;
}) {
  const say = useSay();
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => outcome.current?.focus(), []);
  return (
    <div className="stack-wide">
      <p ref={outcome} tabIndex={-1} role="status" className="outcome-line">
        {say("contributions.published", { count: published })}
      </p>
      <ul className="plain-list">
        {review.waiting.map(({ reference, title }) => (
          <li key={reference}>
            <a className="link" href={`/p/${process}/contributions/${reference}`}>
              <Say
                id="contributions.publish.public"
                values={{ reference: <Reference>{reference}</Reference>, title: <bdi>{title}</bdi> }}
              />
            </a>
          </li>
        ))}
      </ul>
      <div className="acts">
        <LinkButton kind="primary" href={back}>
          {say("contributions.publish.back")}
        </LinkButton>
      </div>
    </div>
  );
}
