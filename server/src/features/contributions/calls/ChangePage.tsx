import { sendingLimits } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import type { ReactNode } from "react";
import { type Around, Page } from "../../public-site/index.js";
import { described, Problems } from "./fields.js";

/** The words of a contribution once more, for whoever holds its receipt. */
export function ChangePage({
  around,
  path,
  text,
  issues,
}: {
  readonly around: Around;
  readonly path: string;
  readonly text: string;
  readonly issues: readonly Issue[];
}): ReactNode {
  const { say } = around;
  const title = say("calls.changeSent.title");
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      <form className="send" method="post" action={`${path}/change`} noValidate>
        <div className="entry">
          <h1>
            <label htmlFor="text">{title}</label>
          </h1>
          <textarea
            id="text"
            name="text"
            className="words"
            rows={8}
            dir="auto"
            maxLength={sendingLimits.text}
            defaultValue={text}
            {...described({ name: "text", issues })}
          />
        </div>
        <div className="presses">
          <button type="submit" className="do">
            {say("calls.changeSent.do")}
          </button>
          <a className="quiet" href={path}>
            {say("calls.changeSent.back")}
          </a>
        </div>
      </form>
    </Page>
  );
}
