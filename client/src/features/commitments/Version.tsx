import { type CommitmentPage, readCommitment, readVersion, shownFields } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import {
  DateText,
  Hash,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Say,
  StateMark,
  useSay,
} from "../../ui/index.js";
import { usePrints } from "../../ui/printing.js";
import { FieldShown } from "./FieldShown.js";
import { fieldName } from "./fields.js";
import { type FrozenVersion, frozenDraft, versionAddress } from "./frozen.js";
import { useGoals } from "./useGoals.js";
import "./version.css";

/** A frozen version at its permanent address, public or not: who froze it, its hash, its words (S11). */
export default function Version() {
  const say = useSay();
  const { process, n, version } = useParams<"process" | "n" | "version">();
  const params = { process, n: Number(n) };
  const asked = useAsk(readCommitment, { params });
  const frozen = useAsk(readVersion, { params: { ...params, version: Number(version) } });
  const { data } = asked;
  useCrumb(data && say("commitments.version", { n: Number(version) }), {
    label: data ? `${data.n} ${data.title}` : n,
    href: `/app/${process}/commitments/${n}`,
  });
  return (
    <Reply asked={asked}>
      {(commitment) => (
        <Reply asked={frozen}>{(one) => <Words {...{ process, commitment }} version={one} />}</Reply>
      )}
    </Reply>
  );
}

interface Props {
  readonly process: string;
  readonly commitment: CommitmentPage;
  readonly version: FrozenVersion;
}

function Words({ process, commitment, version }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const prints = usePrints();
  const goals = useGoals(process, commitment.n);
  const { n, title, versions, includedVersion, changedSince } = commitment;
  const room = `/app/${process}/commitments/${n}`;
  const before = versions.find((one) => one.n === version.n - 1);
  const after = versions.find((one) => one.n === version.n + 1);
  const isLast = after === undefined;
  return (
    <article className="frozen-version stack-wide">
      <PageTitle
        title={say("commitments.version.title", { n, title, version: version.n })}
        part={say("commitments.title")}
        process={process}
        act={<LinkButton href={room}>{say("commitments.compare.back")}</LinkButton>}
        words
      >
        <StateMark state="frozen" values={{ version: version.n }} />
        {version.published ? <StateMark state="published" /> : null}
        {includedVersion === version.n ? (
          <StateMark state="included" label={say("commitments.versions.included")} />
        ) : null}
      </PageTitle>
      <div className="stack">
        <p>
          <Say
            id="commitments.version.frozen"
            values={{
              name: <bdi key="name">{version.frozenBy}</bdi>,
              time: <DateText key="time" value={version.frozenAt} zone={zone} withTime />,
            }}
          />{" "}
          <Link href={`/app/${process}/decisions/${version.entry}`}>
            {say("commitments.versions.entry", { entry: version.entry })}
          </Link>
        </p>
        <p>
          <Hash of={version.root} />
        </p>
        {prints ? <p>{`${location.origin}${versionAddress(process, n, version.n)}`}</p> : null}
        {isLast && !changedSince ? null : (
          <Notice
            tone="plain"
            title={
              isLast
                ? say("commitments.versions.changed", { n: version.n })
                : say("commitments.version.later", { n: versions[0]?.n ?? version.n })
            }
          />
        )}
        <p className="acts">
          <Link href={`${room}/compare?from=${version.n}&to=now`}>{say("commitments.versions.compare")}</Link>
          {before ? (
            <Link href={`${room}/compare?from=${before.n}&to=${version.n}`}>
              {say("commitments.versions.comparePrevious", { n: before.n })}
            </Link>
          ) : null}
          {[before, after].map((one) =>
            one ? (
              <Link key={one.n} href={versionAddress(process, n, one.n)}>
                {say("commitments.version.read", { n: one.n })}
              </Link>
            ) : null,
          )}
          {version.published ? (
            <a className="link" href={`/p/${process}/drafts/${n}/v${version.n}`}>
              {say("commitments.versions.public")}
            </a>
          ) : null}
        </p>
      </div>
      {shownFields(frozenDraft(version), (id) => say(id as MessageId), null, goals).map((field) => (
        <section key={field.root} className="stack">
          <h2>{fieldName(field.root, say)}</h2>
          <FieldShown field={field} />
        </section>
      ))}
    </article>
  );
}
