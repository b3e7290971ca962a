import {
  partsMissing,
  publishFirstTerms,
  readTerms,
  readTermsVersion,
  termsRoots,
} from "@accord/shared/forum";
import { useEffect } from "react";
import { ActOnRead } from "../../app/ActOnRead.js";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { EmptyState, Link, Notice, PageTitle, useSay } from "../../ui/index.js";
import "../drafting/room.css";
import type { TermsPage } from "./on-terms.js";
import { Parts } from "./Parts.js";
import { Decides } from "./Sentences.js";
import "./terms.css";

/** A review page: the exact words and figures that become public, and what can't be changed afterwards. */
export default function PublishFirst() {
  const say = useSay();
  const { process } = useParams<"process">();
  const asked = useAsk(readTerms, { params: { process } });
  useCrumb(say("terms.first.publish"));
  const firstText = ({ versions }: TermsPage): string => {
    const first = versions.at(-1);
    return first?.frozen ? say("terms.first.publish.done", { n: first.n }) : say("terms.first.publish.chair");
  };
  return (
    <>
      <PageTitle title={say("terms.first.publish")} part={say("terms.title")} process={process} />
      <Reply asked={asked}>
        {(page) =>
          page.can.publishFirst ? (
            <Review process={process} page={page} />
          ) : (
            <EmptyState text={firstText(page)}>
              <Link href={`/app/${process}/terms`}>{say("terms.title")}</Link>
            </EmptyState>
          )
        }
      </Reply>
    </>
  );
}

function Review({ process, page }: { readonly process: string; readonly page: TermsPage }) {
  const say = useSay();
  const go = useGo();
  const n = page.versions.at(-1)?.n ?? 1;
  const asked = useAsk(readTermsVersion, { params: { process, n } }, { anew: true });
  const publish = useAct(publishFirstTerms, {
    changes: [readTerms],
    onDone: () => go(`/app/${process}/terms?version=${n}`),
  });
  const { refused } = publish;
  const { refetch } = asked;
  // The words may be others by now, which is what it was refused for.
  useEffect(() => {
    if (refused) void refetch();
  }, [refused, refetch]);
  const figures = page.versions.at(-1)?.figures;
  return (
    <div className="stack-wide terms">
      <p>{say("terms.first.publish.hint", { n })}</p>
      <Reply asked={asked}>
        {({ parts, words }) => {
          const fields = Object.fromEntries(parts.map(({ root, content }) => [root, content]));
          const missing = partsMissing(fields as Parameters<typeof partsMissing>[0]);
          return (
            <>
              {missing.length > 0 ? (
                <Notice
                  tone="warn"
                  title={say("terms.first.publish.missing", {
                    count: missing.length,
                    parts: missing.map((root) => say(`termsText.part.${root}`)).join("; "),
                  })}
                />
              ) : null}
              {figures ? <Decides figures={figures} page={page} /> : null}
              <Parts parts={parts} />
              <ActOnRead
                words={words}
                heading={figures ? "part-figures" : `label-${termsRoots[0]}`}
                label={say("terms.first.publish.act", { n })}
                sending={publish}
                onAct={(read) => publish.act({ params: { process }, body: { seen: read } })}
              >
                <Link href={`/app/${process}/terms`}>{say("terms.first.publish.back")}</Link>
              </ActOnRead>
            </>
          );
        }}
      </Reply>
    </div>
  );
}
