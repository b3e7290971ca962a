import type { ReplyOf } from "@accord/shared/protocol";
import {
  editResponses,
  listCategories,
  listResponses,
  outcomes,
  publishRelease,
  readCoverage,
  reviewRelease,
} from "@accord/shared/responses";
import { useState } from "react";
import { useProcess } from "../../app/here.js";
import { useMay, useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { OfflineError } from "../../connection/http.js";
import {
  Button,
  DateText,
  LinkButton,
  Notice,
  PageTitle,
  Reference,
  StateMark,
  useSay,
} from "../../ui/index.js";
import { PrintedFiles } from "./PrintedFiles.js";
import { outcomeState } from "./words.js";
import "./responses.css";

type Review = ReplyOf<typeof reviewRelease>;
type Done = ReplyOf<typeof publishRelease>;

/** A release cannot be taken back: this page says what becomes public, who is told, and what stays open. */
export default function PublishRelease() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(reviewRelease, { params: { process } });
  const [done, setDone] = useState<Done>();
  return (
    <>
      <PageTitle
        title={
          done
            ? say("responses.release.done", { number: done.number })
            : say("responses.release.review", { number: asked.data?.number ?? 0 })
        }
        part={say("responses.title")}
        process={process}
      />
      {done ? (
        <DonePart process={process} done={done} />
      ) : (
        <Reply asked={asked}>
          {(review) => <ReviewPart process={process} review={review} onDone={setDone} />}
        </Reply>
      )}
    </>
  );
}

function ReviewPart({
  process,
  review,
  onDone,
}: {
  readonly process: string;
  readonly review: Review;
  readonly onDone: (done: Done) => void;
}) {
  const say = useSay();
  const zone = useZone(process);
  const may = useMay(process, "publish_response");
  const publish = useAct(publishRelease, {
    changes: [listResponses, listCategories, readCoverage, editResponses, reviewRelease],
    onDone,
  });
  const { newlyAnswered, changed, notPublic, gaps, nextPlan, told, noAddress, categories, last } = review;
  const things = newlyAnswered.count + changed.count;
  const [pressed, setPressed] = useState<number>();
  // Its answer was lost, and its number is published: the page shows how it stands [LIVE-7].
  const isOut =
    publish.refused instanceof OfflineError && pressed !== undefined && last !== null && last.no >= pressed;
  return (
    <div className="stack-wide release-review">
      <div role="status">
        {isOut ? <Notice tone="good" title={say("responses.release.done", { number: pressed })} /> : null}
      </div>
      <section aria-labelledby="release-what" className="stack">
        <h2 id="release-what">{say("responses.release.what")}</h2>
        <p>{say("responses.release.things", { things, responses: review.responses })}</p>
        <ul className="desk-plain">
          {outcomes.map((outcome) => (
            <li key={outcome}>
              <StateMark
                state={outcomeState[outcome]}
                label={say(`responses.release.${outcome}`, { count: review.counts[outcome] })}
              />
            </li>
          ))}
        </ul>
        <Listed title={say("responses.release.new", { count: newlyAnswered.count })} of={newlyAnswered} />
        {changed.count > 0 ? (
          <Listed title={say("responses.release.changed", { count: changed.count })} of={changed} />
        ) : null}
        <p>{say("responses.release.categories", { count: categories.changed })}</p>
        {categories.waiting.length > 0 ? (
          <p>
            {say("responses.release.categories.waiting", {
              count: categories.waiting.length,
              first: categories.waiting[0] ?? "",
            })}
          </p>
        ) : null}
        <p>{say("responses.release.public")}</p>
      </section>
      <section aria-labelledby="release-told" className="stack">
        <h2 id="release-told">{say("responses.release.told")}</h2>
        <Listed title={say("responses.release.letters", { count: told.count })} of={told} />
        {noAddress > 0 ? <p>{say("responses.release.noAddress", { count: noAddress })}</p> : null}
      </section>
      <section aria-labelledby="release-open" className="stack">
        <h2 id="release-open">{say("responses.release.open")}</h2>
        {gaps.count === 0 ? (
          <StateMark state="met" label={say("responses.r1.met")} />
        ) : (
          <Listed title={say("responses.release.gaps", { count: gaps.count })} of={gaps} />
        )}
        {nextPlan.count > 0 ? (
          <Listed title={say("responses.release.nextPlan", { count: nextPlan.count })} of={nextPlan} />
        ) : null}
        {categories.gaps.length > 0 ? (
          <p>
            {say("responses.release.categoryGaps", {
              count: categories.gaps.length,
              first: categories.gaps[0] ?? "",
            })}
          </p>
        ) : null}
        {notPublic.count > 0 ? (
          <Listed title={say("responses.release.notPublic", { count: notPublic.count })} of={notPublic} />
        ) : null}
      </section>
      {last ? (
        <p className="hint">
          {say("responses.release.last", { no: last.no, hash: last.hash.slice(0, 12) })}{" "}
          <DateText value={last.at} zone={zone} />
        </p>
      ) : null}
      <Refusal error={isOut ? null : publish.refused} />
      <p>{say("responses.release.final")}</p>
      <div className="acts">
        <LinkButton href={`/app/${process}/responses`}>{say("ui.cancel")}</LinkButton>
        {may && (things > 0 || categories.changed > 0) ? (
          <Button
            kind="primary"
            pending={publish.pending}
            onPress={() => {
              setPressed(review.number);
              publish.act({ params: { process }, body: { number: review.number } });
            }}
          >
            {say("responses.release.act", { number: review.number })}
          </Button>
        ) : (
          <p>{say(may ? "responses.release.nothing" : "responses.release.who")}</p>
        )}
      </div>
    </div>
  );
}

function Listed({ title, of }: { readonly title: string; readonly of: Review["gaps"] }) {
  const say = useSay();
  const more = of.count - of.first.length;
  return (
    <>
      <p>{title}</p>
      {of.first.length > 0 ? (
        <p className="desk-references">
          {of.first.map((reference) => (
            <Reference key={reference}>{reference}</Reference>
          ))}
          {more > 0 ? <span>{say("responses.release.more", { count: more })}</span> : null}
        </p>
      ) : null}
    </>
  );
}

function DonePart({ process, done }: { readonly process: string; readonly done: Done }) {
  const say = useSay();
  return (
    <Notice
      tone="good"
      title={say("responses.release.published", { count: done.published, number: done.number })}
      acts={
        <>
          <LinkButton kind="primary" href={`/app/${process}/responses`}>
            {say("responses.release.back")}
          </LinkButton>
          <LinkButton href={`/p/${process}/response`} target="_blank">
            {say("responses.release.look")}
          </LinkButton>
        </>
      }
    >
      <p>{say("responses.release.entry", { entry: done.entry, hash: done.hash.slice(0, 12) })}</p>
      <p>{say("responses.release.letters", { count: done.told })}</p>
      <PrintedFiles process={process} />
    </Notice>
  );
}
