import { type CommitmentPage, freezeVersion, readCommitment } from "@accord/shared/commitments";
import { useCallback, useRef, useState } from "react";
import { useSearch } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { InTopLine } from "../../app/slots.js";
import { useAct } from "../../connection/asking.js";
import { DraftReturned, Here, type OpenDocument, SaveState, useDocument } from "../../editor/index.js";
import { announce, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { ActsAtCaret, ThreadSheet, useConversations, useThreadKeys } from "../comments/index.js";
import "../comments/comments.css";
import { ActInName } from "./ActInName.js";
import { fieldElement, fieldName, filledCount, texts } from "./fields.js";
import { LockBanner } from "./Lock.js";
import { Margin } from "./Margin.js";
import { Outline } from "./Outline.js";
import { passageOf, type Selected } from "./passage.js";
import "../proposals/proposals.css";
import "./room.css";
import { RoomBar } from "./RoomBar.js";
import { StateOf } from "./StateOf.js";
import { TemplateFields } from "./TemplateFields.js";
import { useChecks } from "./useChecks.js";
import { useDraft } from "./useDraft.js";
import { useEditors } from "./useEditors.js";
import { useFieldIssues } from "./useFieldIssues.js";
import { useWide } from "./wide.js";

interface Props {
  readonly commitment: CommitmentPage;
  readonly process: string;
  readonly opened: OpenDocument;
}

const roots = texts.map(({ root }) => root);

/** Outline, text and margin beside each other; where it is narrow, the text alone and the rest in sheets. */
export function Room({ commitment, process, opened }: Props) {
  const say = useSay();
  const { doc, awareness, state } = useDocument(opened);
  const live = useDraft(doc);
  const [selected, setSelected] = useState<Selected | null>(null);
  const [frozen, setFrozen] = useState("");
  const text = useRef<HTMLElement>(null);
  const [, setSearch] = useSearch();
  const talk = useConversations({
    process,
    document: commitment.document,
    fields: roots,
    marks: live.marks,
  });
  const passages = useThreadKeys(talk, fieldElement);
  const hasMargin = useWide("(min-width: 64rem)");
  const hasOutline = useWide("(min-width: 80rem)");
  const { n, can, lock } = commitment;
  const params = { process, n };
  const freeze = useAct(freezeVersion, {
    changes: [readCommitment],
    onDone: ({ version, same }) => {
      const said = say(same ? "commitments.freeze.same" : "commitments.freeze.done", { n: version });
      setFrozen(said);
      announce(said);
    },
  });
  const name = useCallback((root: string) => fieldName(root, say), [say]);
  const checks = useChecks(process, n, live.draft);
  const issuesOf = useFieldIssues(checks.issues);
  const onEditor = useEditors({ onSelect: setSelected, onEditor: passages.onEditor });
  const write = useRef(talk.write);
  write.current = talk.write;
  const onComment = useCallback((field: string) => write.current({ kind: "field", field }), []);
  const filled = filledCount(live.draft, commitment.place);
  const may = state.book.rights?.may;
  const edits = can.edit && may !== "read";
  const freezing =
    can.freeze === "no" ? null : (
      <ActInName
        mode={can.freeze}
        coChairs={commitment.coChairs}
        pending={freeze.pending}
        kind={can.putToBallot ? "plain" : "primary"}
        onAct={(inNameOf) => freeze.act({ params, body: { inNameOf } })}
      >
        {say("commitments.freeze")}
      </ActInName>
    );
  const acts = (
    <>
      {can.putToBallot ? (
        <LinkButton kind="primary" href={`/app/${process}/commitments/${n}/freeze`}>
          {say("commitments.putToBallot")}
        </LinkButton>
      ) : null}
      {freezing}
    </>
  );
  const narrowActs = hasMargin || !(can.putToBallot || freezing) ? null : acts;
  const margin = {
    commitment,
    process,
    live,
    checks,
    selected,
    talk,
    text,
    onThread: passages.go,
    onLeave: passages.leave,
    acts: narrowActs,
  };
  return (
    <div className="room" data-margin={hasMargin || undefined} data-outline={hasOutline || undefined}>
      <InTopLine slot="state">
        <SaveState state={state} onTryNow={opened.connectNow} />
        <Here awareness={awareness} fieldName={name} />
      </InTopLine>
      <PageTitle
        title={say("commitments.named", { n, title: commitment.title })}
        part={say("commitments.title")}
        process={process}
        act={hasMargin && (can.putToBallot || freezing) ? acts : undefined}
        words
      >
        <StateOf state={commitment.state} />
        <span className="room-mode">
          {lock
            ? say("commitments.mode.locked", { reason: lock.reason })
            : say(
                edits ? "commitments.mode.edit" : talk.mayComment ? "comments.mode" : "commitments.mode.read",
              )}
        </span>
        {commitment.group ? <bdi>{commitment.group.name}</bdi> : null}
        {commitment.proposal ? (
          <Link href={`/app/${process}/proposals/${commitment.proposal.reference}`}>
            {say("commitments.fromProposal", { reference: commitment.proposal.reference })}
          </Link>
        ) : null}
        {commitment.ballot ? (
          <Link href={`/app/${process}/ballots/${commitment.ballot.id}`}>
            {say("commitments.inBallot", { no: commitment.ballot.no })}
          </Link>
        ) : null}
      </PageTitle>
      <div className="room-notices stack">
        <Refusal error={freeze.refused} />
        {edits || lock ? null : (
          <p className="hint">{say(talk.mayComment ? "comments.mayComment" : "commitments.readOnly")}</p>
        )}
        {frozen ? <p role="status">{frozen}</p> : null}
        <LockBanner lock={lock} process={process} n={n} mayUnlock={can.lock} />
        <DraftReturned document={opened} fieldName={name} />
      </div>
      <div className="room-columns">
        {hasOutline ? (
          <nav className="room-outline" aria-label={say("commitments.fields")}>
            <Outline draft={live.draft} place={commitment.place} issues={checks.standing} />
          </nav>
        ) : null}
        <section ref={text} className="room-text" aria-label={say("commitments.text")}>
          <TemplateFields
            {...{ opened, process, n, issuesOf, onEditor }}
            place={commitment.place}
            told={checks.told}
            editable={edits}
            onComment={talk.mayComment ? onComment : null}
          />
          <ActsAtCaret
            at={talk.target ? null : selected}
            text={text}
            known={(thread) => talk.all.some(({ id }) => id === thread)}
            fieldName={name}
            mayComment={talk.mayComment}
            onPassage={() => selected && talk.write({ kind: "passage", passage: passageOf(selected) })}
            onField={(field) => talk.write({ kind: "field", field })}
            onThread={talk.setActive}
            onAnswers={
              can.link && commitment.linked.length > 0 ? () => setSearch({ tab: "contributions" }) : null
            }
          />
        </section>
        {hasMargin ? (
          <aside className="room-margin" aria-label={say("commitments.margin")}>
            <Margin {...margin} withFields={!hasOutline} />
          </aside>
        ) : null}
      </div>
      {hasMargin ? null : (
        <>
          <ThreadSheet
            {...{ talk, fieldElement }}
            fieldName={name}
            onLeave={passages.leave}
            onStep={passages.step}
          />
          <RoomBar {...margin} filled={filled} />
        </>
      )}
    </div>
  );
}
