import type { Issue } from "@accord/shared/issues";
import { dayText, inZone } from "@accord/shared/messages";
import { mostInReply, type Reply, type ResponseRow } from "@accord/shared/responses";
import type { ReactNode } from "react";
import type { Around } from "../../public-site/index.js";
import { described, Explained } from "./fields.js";

export interface ReplyProps {
  readonly around: Around;
  /** Address of the receipt on this site. */
  readonly path: string;
  readonly response: ResponseRow;
  /** The last reply; of an older answer it does not count. */
  readonly said: (Reply & { readonly at: string }) | null;
  /** As typed in a form that was refused. */
  readonly because?: string;
  readonly issues: readonly Issue[];
}

/** Asked once an answer: clear, or what is not. What was said stands here afterwards. */
export function ReplyForm({ around, path, response, said, because = "", issues }: ReplyProps): ReactNode {
  const { say, process } = around;
  const release = response.release ?? 0;
  if (said !== null && said.release >= release) {
    const date = dayText(inZone(said.at, process.timeZone).day);
    return (
      <div id="reply">
        <p>{say(said.clear ? "calls.reply.said.clear" : "calls.reply.said.because", { date })}</p>
        {said.clear ? null : (
          <>
            <div className="words lines quoted" dir="auto">
              {said.because}
            </div>
            <p>{say("calls.reply.next")}</p>
          </>
        )}
      </div>
    );
  }
  const field = { name: "because", hint: say("calls.reply.because.hint"), issues, say };
  return (
    <form className="send" id="reply" method="post" action={`${path}/reply`} noValidate>
      <h3>{say("calls.reply")}</h3>
      <input type="hidden" name="release" value={release} />
      <div className="presses">
        <button type="submit" name="clear" value="yes" className="other">
          {say("calls.reply.clear")}
        </button>
      </div>
      <details open={issues.length > 0}>
        <summary>{say("calls.reply.because")}</summary>
        <div className="entry">
          <label htmlFor="because">{say("calls.reply.because.label")}</label>
          <Explained {...field} />
          <textarea
            id="because"
            name="because"
            className="words"
            rows={4}
            dir="auto"
            maxLength={mostInReply}
            defaultValue={because}
            {...described(field)}
          />
        </div>
        <div className="presses">
          <button type="submit" name="clear" value="no" className="do">
            {say("calls.reply.send")}
          </button>
        </div>
      </details>
    </form>
  );
}
