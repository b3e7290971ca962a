import {
  type CommitmentPage,
  draftToFreeze,
  readCommitment,
  readDraft,
  readVersion,
  type TypedDraft,
} from "@accord/shared/commitments";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useParams, useSearch } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { part } from "../../app/part.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { type OpenDocument, useDoc, useDocument } from "../../editor/index.js";
import { Button, EmptyState, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { ChangesOrWhole, useWhole } from "../drafting/compared/ChangesOrWhole.js";
import { Steps } from "../drafting/compared/Steps.js";
import { Opened } from "../drafting/Opened.js";
import { Differences } from "./Differences.js";
import { frozenDraft } from "./frozen.js";
import { useGoals } from "./useGoals.js";
import "../proposals/proposals.css";
import "../drafting/room.css";

const now = "now";

const Commitment = part(() => import("./Commitment.js"), { waiting: WaitingPage });

/** Suggestions for one passage, or two versions of the text (S11). */
export default function Compare() {
  const [{ thread }] = useSearch();
  return thread === undefined ? <CompareVersions /> : <Commitment />;
}

/** Two versions, or a version and now, by words. */
function CompareVersions() {
  const say = useSay();
  const { process, n } = useParams<"process" | "n">();
  const asked = useAsk(readCommitment, { params: { process, n: Number(n) } });
  const { data } = asked;
  useCrumb(
    data && say("commitments.compare.title", { n: data.n }),
    data && { label: `${data.n} ${data.title}`, href: `/app/${process}/commitments/${n}` },
  );
  return <Reply asked={asked}>{(commitment) => <Chosen {...{ commitment, process }} />}</Reply>;
}

interface On {
  readonly commitment: CommitmentPage;
  readonly process: string;
}

function Chosen({ commitment, process }: On) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const { n, versions } = commitment;
  const goals = useGoals(process, n);
  const whole = useWhole();
  const last = versions[0];
  const back = (
    <LinkButton href={`/app/${process}/commitments/${n}`}>{say("commitments.compare.back")}</LinkButton>
  );
  const title = say("commitments.compare.title", { n });
  if (last === undefined) {
    return (
      <>
        <PageTitle title={title} process={process} />
        <EmptyState text={say("commitments.compare.needTwo")}>{back}</EmptyState>
      </>
    );
  }
  const options = versions.map((row) => ({
    id: String(row.n),
    label: say("commitments.version", { n: row.n }),
  }));
  const known = (id: string | undefined, other: string) =>
    id === now || options.some((one) => one.id === id) ? (id as string) : other;
  const from = known(search.from, String(last.n));
  const to = known(search.to, now);
  const withNow = [{ id: now, label: say("commitments.compare.now") }, ...options];
  const shown = (before: TypedDraft, after: TypedDraft) => (
    <Steps>
      <Differences {...{ before, after, goals, whole }} />
    </Steps>
  );
  return (
    <div className="stack">
      <PageTitle title={title} part={commitment.title} process={process} act={back}>
        <bdi>{commitment.title}</bdi>
      </PageTitle>
      <div className="filter-line">
        <Select
          name="from"
          label={say("drafting.compare.from")}
          value={from}
          onChange={(id) => setSearch({ from: id })}
          options={options}
        />
        <Select
          name="to"
          label={say("drafting.compare.to")}
          value={to}
          onChange={(id) => setSearch({ to: id })}
          options={withNow}
        />
        <ChangesOrWhole />
      </div>
      <VersionWords {...{ process, n }} version={from}>
        {(before) =>
          to === now ? (
            <Opened document={commitment.document}>
              {(opened) => <Live opened={opened}>{(after) => shown(before, after)}</Live>}
            </Opened>
          ) : (
            <VersionWords {...{ process, n }} version={to}>
              {(after) => shown(before, after)}
            </VersionWords>
          )
        }
      </VersionWords>
    </div>
  );
}

interface VersionProps {
  readonly process: string;
  readonly n: number;
  readonly version: string;
  readonly children: (draft: TypedDraft) => ReactNode;
}

function VersionWords({ process, n, version, children }: VersionProps) {
  const asked = useAsk(readVersion, { params: { process, n, version: Number(version) } });
  return <Reply asked={asked}>{(frozen) => children(frozenDraft(frozen))}</Reply>;
}

interface LiveProps {
  readonly opened: OpenDocument;
  readonly children: (draft: TypedDraft) => ReactNode;
}

const wordsIn = (draft: TypedDraft): string => JSON.stringify(draftToFreeze(draft));

/** The words as they stood when they had come: a comparison does not move under its reader, and says when it is old. */
function Live({ opened, children }: LiveProps) {
  const say = useSay();
  const doc = useDoc(opened);
  const { state } = useDocument(opened);
  const isHere = state.book.synced || state.kind === "offline";
  const [draft, setDraft] = useState<TypedDraft | null>(null);
  const [isOld, setIsOld] = useState(false);
  const read = useCallback(() => {
    setDraft(readDraft(doc));
    setIsOld(false);
  }, [doc]);
  useEffect(() => {
    if (isHere) read();
  }, [isHere, read]);
  useEffect(() => {
    if (draft === null || isOld) return;
    const look = (): void => setIsOld(wordsIn(readDraft(doc)) !== wordsIn(draft));
    look();
    doc.on("update", look);
    return () => doc.off("update", look);
  }, [doc, draft, isOld]);
  if (draft === null) return <WaitingPage />;
  return (
    <>
      <div role="status">
        {isOld ? (
          <p className="acts">
            <span>{say("drafting.compare.old")}</span>
            <Button onPress={read}>{say("drafting.compare.refresh")}</Button>
          </p>
        ) : null}
      </div>
      {children(draft)}
    </>
  );
}
