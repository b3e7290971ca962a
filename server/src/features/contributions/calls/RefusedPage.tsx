import { type Say, sayRefusal } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Document } from "../../public-site/index.js";

/** What a form was refused for, as a page; nothing has happened then. */
export function RefusedPage({ say, code }: { readonly say: Say; readonly code: string }): ReactNode {
  const title = say("calls.refused.title");
  return (
    <Document language="en" title={say("calls.error", { title })} say={say}>
      <main id="content" tabIndex={-1}>
        <h1>{title}</h1>
        <p>{sayRefusal(say, code)}</p>
        <p>{say("calls.refused.back")}</p>
      </main>
    </Document>
  );
}
