import {
  type CommitmentIssue,
  type CommitmentPage,
  commitmentTemplate,
  fieldOf,
  isAnswered,
  type TypedDraft,
} from "@accord/shared/commitments";
import { useCallback, useMemo } from "react";
import { GroupLink } from "../../app/GroupLink.js";
import { useMay } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { type OpenDocument, useEdits, useRead, wordsOfDocument } from "../../editor/index.js";
import { Link, LinkButton, useSay } from "../../ui/index.js";
import { fieldsLabel } from "../drafting/fields-label.js";
import { goToField } from "../drafting/go-to-field.js";
import { ImportSwitch } from "../drafting/import/ImportSwitch.js";
import { LinkedContributions } from "../drafting/LinkedContributions.js";
import { Outline, type OutlineEntry } from "../drafting/Outline.js";
import { Room as Frame } from "../drafting/Room.js";
import type { RoomPart } from "../drafting/RoomBar.js";
import { useTextTalk } from "../drafting/useTextTalk.js";
import { SenseCheck } from "../gradients/SenseCheck.js";
import { ActInName } from "./ActInName.js";
import { Checks } from "./Checks.js";
import { FrozenNow } from "./FrozenNow.js";
import { fieldElement, fieldName, fields, shortLabel, texts, valueWords } from "./fields.js";
import { importPlaces } from "./import-places.js";
import { LockBanner } from "./Lock.js";
import "../proposals/proposals.css";
import { MarkReady, ReadySince } from "./Ready.js";
import { StateOf } from "./StateOf.js";
import { TemplateFields } from "./TemplateFields.js";
import { useChecks } from "./useChecks.js";
import { useFieldIssues } from "./useFieldIssues.js";
import { useFreeze } from "./useFreeze.js";
import { useTies } from "./useTies.js";
import { Versions } from "./Versions.js";

interface Props {
  readonly commitment: CommitmentPage;
  readonly process: string;
  readonly opened: OpenDocument;
}

/** As one reads: each field, then the texts within it. */
const roots = fields.flatMap(({ root }) => [
  root,
  ...texts.flatMap((text) => (text.root !== root && fieldOf(text.root)?.root === root ? [text.root] : [])),
]);

const none: readonly CommitmentIssue[] = [];

/** The drafting room of one commitment: its 18 fields, and beside them what is said and known about them. */
export function Room({ commitment, process, opened }: Props) {
  const say = useSay();
  const { fields: words, data, marks, isRead } = useRead(opened, commitmentTemplate);
  const draft = useMemo<TypedDraft>(
    () => ({ template: commitmentTemplate.name, fields: words, data }),
    [words, data],
  );
  const name = useCallback((root: string) => fieldName(root, say), [say]);
  const on = useTextTalk({
    opened,
    sources: commitment.linked,
    process,
    document: commitment.document,
    roots,
    marks,
    isRead,
    fieldElement,
    fieldName: name,
  });
  const { n, can, lock, place } = commitment;
  const [last] = commitment.versions;
  const { freeze, pending, refused, frozen } = useFreeze(process, n);
  const checks = useChecks(process, n, draft);
  const issuesOf = useFieldIssues(isRead ? checks.issues : none);
  const edits = useEdits(opened, can.edit);
  const { mayComment } = on.talk;
  const answers = useMemo(
    () =>
      new Map(
        commitment.linked.flatMap(({ reference, passages }) =>
          passages.map(({ mark }) => [mark, reference] as const),
        ),
      ),
    [commitment.linked],
  );
  const ties = useTies(process, commitment);
  const changes = useMay(process, "run_ballot") && commitment.state === "in_plan";
  const isToMark = can.markReady && !can.putToBallot && commitment.ready === null;
  const acts =
    can.putToBallot || changes || can.freeze !== "no" || isToMark ? (
      <>
        {isToMark ? <MarkReady {...{ process, commitment }} /> : null}
        {can.putToBallot ? (
          <LinkButton kind="primary" href={`/app/${process}/commitments/${n}/freeze`}>
            {say("commitments.putToBallot")}
          </LinkButton>
        ) : null}
        {changes ? (
          <LinkButton href={`/app/${process}/ballots/new?subject=change&commitment=${n}`}>
            {say("commitments.putChange")}
          </LinkButton>
        ) : null}
        {can.freeze === "no" ? null : (
          <ActInName
            mode={can.freeze}
            coChairs={commitment.coChairs}
            pending={pending}
            kind={can.putToBallot || isToMark ? "plain" : "primary"}
            onAct={freeze}
          >
            {say("commitments.freeze")}
          </ActInName>
        )}
      </>
    ) : undefined;
  const entries = fields.map(
    (field): OutlineEntry => ({
      root: field.root,
      no: field.no,
      label: shortLabel(field, say),
      isFull: isAnswered(field, draft, place),
      wrong: checks.standing.filter((issue) => fieldOf(issue.field ?? "")?.root === field.root).length,
    }),
  );
  const filled = entries.filter(({ isFull }) => isFull).length;
  const outline: RoomPart = {
    id: "fields",
    ...fieldsLabel(isRead ? { filled, total: fields.length } : null, say),
    isUrgent: true,
    content: (onGo) => (
      <Outline
        {...{ entries, isRead, onGo }}
        words={wordsOfDocument(draft)}
        onField={(root) => goToField(fieldElement(root), { field: root })}
      />
    ),
  };
  const counts = (count: number): string => say("drafting.tab.count", { count });
  const linked: RoomPart = {
    id: "contributions",
    label: say("commitments.tab.contributions", { count: commitment.linked.length }),
    counted: { name: say("commitments.tab.contributions.name"), count: counts(commitment.linked.length) },
    content: (onGo) => (
      <LinkedContributions
        {...{ opened, on, ties, marks, onGo }}
        linked={commitment.linked}
        none={say("commitments.links.none")}
      />
    ),
  };
  const missing: RoomPart = {
    id: "checks",
    label: isRead
      ? say("commitments.tab.checks", { count: checks.standing.length })
      : say("commitments.tab.checks.name"),
    counted: {
      name: say("commitments.tab.checks.name"),
      count: isRead ? counts(checks.standing.length) : say("drafting.isUnread"),
    },
    isUrgent: true,
    content: (onGo) =>
      isRead ? (
        <Checks {...{ checks, process, n, onGo }} group={commitment.group?.id ?? null} />
      ) : (
        <p className="hint">{say("drafting.unread")}</p>
      ),
  };
  const versions: RoomPart = {
    id: "versions",
    label: say("commitments.tab.versions", { count: commitment.versions.length }),
    counted: { name: say("commitments.tab.versions.name"), count: counts(commitment.versions.length) },
    content: () => (
      <>
        <Versions {...{ commitment, process }} />
        <SenseCheck {...{ process }} kind="commitment" reference={String(n)} />
      </>
    ),
  };
  return (
    <Frame
      {...{ opened, on, answers, edits, outline }}
      head={{
        title: say("commitments.named", { n, title: commitment.title }),
        part: say("commitments.title"),
        act: acts,
        words: true,
      }}
      closed={lock ? say("commitments.mode.locked", { reason: lock.reason }) : null}
      facts={
        <>
          <StateOf state={commitment.state} />
          {commitment.group ? <GroupLink {...{ process }} group={commitment.group} /> : null}
          {commitment.proposal ? (
            <Link href={`/app/${process}/proposals/${commitment.proposal.reference}`}>
              {say("commitments.fromProposal", { reference: commitment.proposal.reference })}
            </Link>
          ) : null}
          {checks.told?.problemSheets.map(({ no, title }) => (
            <Link key={no} href={`/app/${process}/problems/${no}`}>
              {say("commitments.fromSheet", { title })}
            </Link>
          ))}
          {commitment.ballot ? (
            <Link href={`/app/${process}/ballots/${commitment.ballot.id}`}>
              {say("commitments.inBallot", { no: commitment.ballot.no })}
            </Link>
          ) : null}
        </>
      }
      notices={
        <>
          <Refusal error={refused} />
          {edits || lock ? null : (
            <p className="hint">
              {say(commitment.group ? "commitments.editedBy.group" : "commitments.editedBy.invited")}{" "}
              {say(mayComment ? "comments.mayComment" : "commitments.readOnly")}
            </p>
          )}
          <FrozenNow {...{ process, n, frozen }} />
          <ReadySince {...{ process, commitment }} />
          <LockBanner lock={lock} process={process} n={n} mayUnlock={can.lock} />
        </>
      }
      frozen={
        last ? { n: last.n, root: last.root, at: last.frozenAt, changed: commitment.changedSince } : null
      }
      valueWords={(value) => valueWords(value, say)}
      history={`/app/${process}/commitments/${n}/history`}
      parts={[linked, missing, versions]}
      importing={
        edits && !lock ? (
          <ImportSwitch {...{ opened, isRead }} places={() => importPlaces(draft, say)} />
        ) : null
      }
      linksIn={can.link && commitment.linked.length > 0 ? linked.id : null}
    >
      <TemplateFields
        {...{ opened, process, n, place, issuesOf }}
        told={checks.told}
        editable={edits}
        onEditor={on.onEditor}
        onComment={on.onComment}
      />
    </Frame>
  );
}
