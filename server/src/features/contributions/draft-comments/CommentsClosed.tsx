import { issue } from "@accord/shared/issues";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../../public-site/index.js";
import { KeptWords, Problems } from "../calls/fields.js";
import type { Commentable } from "./terms.js";

/** The draft takes no more comments: since when, where to go on, and the words that came too late, to copy. */
export function CommentsClosed({
  around,
  on,
  words,
}: {
  readonly around: Around;
  readonly on: Commentable;
  readonly words: string;
}): ReactNode {
  const { say, slug, process } = around;
  const { about, call, round } = on;
  const { n, version } = about;
  const issues = words === "" ? [] : [issue("comments_closed")];
  const title = say("calls.comment.closed.title");
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      <h1>{title}</h1>
      <p className="lead">
        {round.newest > version
          ? say("publicSite.draft.superseded", { n: version })
          : say("publicSite.draft.closed", {
              n: version,
              date: dayText(inZone(call.closesAt, process.timeZone).day),
            })}
      </p>
      <p>
        <a className="quiet" href={`/p/${slug}/drafts/${n}/v${round.newest}`}>
          {say("publicSite.draft.next", { n: round.newest })}
        </a>
      </p>
      <KeptWords {...{ say, words }} />
    </Page>
  );
}
