import {
  type CommitmentPage,
  commitmentTemplate,
  readCommitment,
  readVersion,
} from "@accord/shared/commitments";
import { typedText } from "@accord/shared/document-schema";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useCrumb } from "../../app/crumbs.js";
import { useParams, useSearch } from "../../app/here.js";
import { WaitingPage } from "../../app/pages.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { type OpenDocument, useDocument, useOpenDocument } from "../../editor/index.js";
import { Details, EmptyState, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { differenceByWords, wordsOfField } from "./difference.js";
import { fieldName, fields } from "./fields.js";
import "../proposals/proposals.css";
import "./room.css";

type Fields = Readonly<Record<string, unknown>>;
const now = "now";

/** Two versions, or a version and now, by words (S11). */
export default function Compare() {
  const { process, n } = useParams<"process" | "n">();
  const asked = useAsk(readCommitment, { params: { process, n: Number(n) } });
  useCrumb(asked.data ? `${asked.data.n} ${asked.data.title}` : undefined);
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
  return (
    <div className="stack">
      <PageTitle title={title} part={commitment.title} process={process} act={back}>
        <bdi>{commitment.title}</bdi>
      </PageTitle>
      <div className="filter-line">
        <Select
          name="from"
          label={say("commitments.compare.from")}
          value={from}
          onChange={(id) => setSearch({ from: id })}
          options={options}
        />
        <Select
          name="to"
          label={say("commitments.compare.to")}
          value={to}
          onChange={(id) => setSearch({ to: id })}
          options={withNow}
        />
      </div>
      <VersionWords {...{ process, n }} version={from}>
        {(before) =>
          to === now ? (
            <LiveWords document={commitment.document}>
              {(after) => <Differences {...{ before, after }} />}
            </LiveWords>
          ) : (
            <VersionWords {...{ process, n }} version={to}>
              {(after) => <Differences {...{ before, after }} />}
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
  readonly children: (fields: Fields) => ReactNode;
}

function VersionWords({ process, n, version, children }: VersionProps) {
  const asked = useAsk(readVersion, { params: { process, n, version: Number(version) } });
  return <Reply asked={asked}>{(frozen) => children(frozen.fields)}</Reply>;
}

interface LiveProps {
  readonly document: string;
  readonly children: (fields: Fields) => ReactNode;
}

function LiveWords({ document, children }: LiveProps) {
  const { person } = useSession();
  const opened = useOpenDocument({ documentId: document, account: person?.id, name: person?.name });
  return opened ? <Live opened={opened}>{children}</Live> : <WaitingPage />;
}

/** The words as they stood when they had come; a comparison does not move under its reader. */
function Live({ opened, children }: { readonly opened: OpenDocument } & Pick<LiveProps, "children">) {
  const { doc, state } = useDocument(opened);
  if (!state.book.synced && state.kind !== "offline") return <WaitingPage />;
  return children(typedText(doc, commitmentTemplate));
}

function Differences({ before, after }: { readonly before: Fields; readonly after: Fields }) {
  const say = useSay();
  const { locale } = useIntl();
  const changed = fields.filter(({ root }) => wordsOfField(before, root) !== wordsOfField(after, root));
  const same = fields.filter((field) => !changed.includes(field));
  return (
    <div className="stack-wide">
      <p aria-live="polite">{say("commitments.compare.count", { count: changed.length })}</p>
      {changed.map(({ root }) => (
        <section key={root} className="stack" aria-labelledby={`changed-${root}`}>
          <h2 id={`changed-${root}`}>{fieldName(root, say)}</h2>
          <p className="words difference" dir="auto">
            {differenceByWords(wordsOfField(before, root), wordsOfField(after, root), locale).map(
              ({ kind, words }, at) => {
                const key = `${at} ${kind}`;
                if (kind === "same") return <span key={key}>{words}</span>;
                return kind === "inserted" ? <ins key={key}>{words}</ins> : <del key={key}>{words}</del>;
              },
            )}
          </p>
        </section>
      ))}
      {same.map(({ root }) => (
        <Details key={root} summary={say("commitments.compare.sameField", { field: fieldName(root, say) })}>
          <p className="words difference" dir="auto">
            {wordsOfField(after, root)}
          </p>
        </Details>
      ))}
    </div>
  );
}
