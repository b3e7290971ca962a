import { sayIn, sayRefusal } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Document } from "../../public-site/index.js";

/** What a form was refused for, as a page; nothing has happened then. */
export function RefusedPage({
  language,
  code,
}: {
  readonly language: string;
  readonly code: string;
}): ReactNode {
  const say = sayIn(language);
  const title = say("calls.refused.title");
  return (
    <Document language={language} title={say("calls.error", { title })} say={say}>
      <main id="content" tabIndex={-1}>
        <h1>{title}</h1>
        <p>{sayRefusal(say, code)}</p>
        <p>{say("calls.refused.back")}</p>
      </main>
    </Document>
  );
}
