import { changeRefusalOf, noLastDay, type PublicCall } from "@accord/shared/contributions";
import type { Issue } from "@accord/shared/issues";
import { daysBetween, dayText, inZone, placeOf } from "@accord/shared/messages";
import type { ResponseRow } from "@accord/shared/responses";
import type { ReactNode } from "react";
import { About, type Around, Page, ResponseBody, Way, type WayThings } from "../../public-site/index.js";
import type { ContributionRow } from "../find.js";
import { Problems } from "./fields.js";
import { ReplyForm, type ReplyProps } from "./ReplyForm.js";

export interface ReceiptProps {
  readonly around: Around;
  readonly sent: ContributionRow;
  readonly call: PublicCall;
  readonly now: string;
  /** The whole address of this page. */
  readonly address: string;
  readonly told: boolean;
  readonly answered: boolean;
  /** What was done just now from this page. */
  readonly done: "changed" | "replied" | null;
  /** From what is public alone; null while the contribution is not. */
  readonly way: WayThings | null;
  readonly response: ResponseRow | null;
  /** The last day that counts for this plan, where this was received after it. */
  readonly cutOff: string | null;
  readonly said: ReplyProps["said"];
  /** Of a reply that was refused, with the words as typed. */
  readonly issues?: readonly Issue[];
  readonly because?: string;
}

/** S9: the reference, this address to keep, what happens next, the words, where they are, the answer. */
export function ReceiptPage(props: ReceiptProps): ReactNode {
  const { around, sent, now, address, done, way, issues = [] } = props;
  const { say, slug, process } = around;
  const { reference } = sent;
  const at = inZone(sent.receivedAt, process.timeZone);
  const mail = new URLSearchParams({
    subject: say("calls.receipt.mail.subject", { reference, process: process.title }),
    body: address,
  });
  const title = say("calls.receipt.title", { reference });
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      {done ? (
        <p className="done" role="status">
          {say(`calls.receipt.${done}`)}
        </p>
      ) : null}
      <p className="facts">
        {say("calls.receipt.received", {
          date: dayText(at.day),
          time: at.time,
          place: placeOf(process.timeZone),
        })}
      </p>
      <h1>
        <span className="above">{say("calls.receipt.reference")}</span>{" "}
        <span className="code">{reference}</span>
      </h1>
      <section className="keep" aria-labelledby="keep">
        <h2 id="keep">{say("calls.receipt.keep")}</h2>
        <p className="code">{address}</p>
        <p>{say("calls.receipt.keep.words")}</p>
        <p>
          <a className="quiet" href={`mailto:?${mail.toString().replaceAll("+", "%20")}`}>
            {say("calls.receipt.mail")}
          </a>
        </p>
      </section>
      <Next {...props} />
      <section aria-labelledby="words">
        <h2 id="words">{say("calls.receipt.words")}</h2>
        {sent.aboutDraft ? <About around={around} about={sent.aboutDraft} /> : null}
        <div className="words lines quoted" dir="auto">
          {sent.text}
        </div>
        <Beside {...props} />
      </section>
      {way === null ? (
        <section aria-labelledby="where">
          <h2 id="where">{say("calls.receipt.where")}</h2>
          <p>
            {sent.state === "hidden"
              ? say("calls.receipt.where.hidden", { reason: sent.hiddenReason ?? "" })
              : say("calls.receipt.where.held")}
          </p>
        </section>
      ) : (
        <Way around={around} way={way} />
      )}
      <section aria-labelledby="response">
        <h2 id="response">{say("calls.receipt.answer")}</h2>
        {props.response?.outcome ? (
          <>
            <ResponseBody around={around} row={props.response} />
            <ReplyForm
              around={around}
              path={new URL(address).pathname}
              response={props.response}
              said={props.said}
              issues={issues}
              {...(props.because === undefined ? {} : { because: props.because })}
            />
          </>
        ) : (
          <p>
            {say("calls.receipt.answer.none", {
              days: daysBetween(at.day, inZone(now, process.timeZone).day),
            })}
          </p>
        )}
      </section>
      {props.cutOff ? <p>{say("publicSite.response.afterCutOff", { date: dayText(props.cutOff) })}</p> : null}
      <section aria-labelledby="removal">
        <h2 id="removal">{say("calls.receipt.removal")}</h2>
        <p>{say("calls.receipt.removal.words", { ...process.contact, reference })}</p>
      </section>
      {sent.state === "published" ? (
        <p>
          <a className="quiet" href={`/p/${slug}/contributions/${reference}`}>
            {say("calls.receipt.public", { reference })}
          </a>
        </p>
      ) : null}
    </Page>
  );
}

const mayChange = ({ sent, answered, call, now }: ReceiptProps): boolean =>
  changeRefusalOf({ state: sent.state, answered }, call, now) === null;

function Next(props: ReceiptProps): ReactNode {
  const { around, sent, call, told } = props;
  const { say, process } = around;
  const dayOf = (at: string): string => dayText(inZone(at, process.timeZone).day);
  if (sent.state === "hidden" || props.answered) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{say("calls.receipt.next")}</h2>
      <ol>
        <li>
          {sent.state === "published"
            ? say("calls.receipt.next.public", { date: dayOf(sent.publishedAt ?? sent.receivedAt) })
            : say("calls.receipt.next.held")}
        </li>
        {mayChange(props) ? (
          <li>
            {call.closesAt === noLastDay
              ? say("calls.receipt.next.change.held")
              : say("calls.receipt.next.change", {
                  date: dayOf(call.closesAt),
                  place: placeOf(process.timeZone),
                })}
          </li>
        ) : null}
        <li>{say("calls.receipt.next.sorted")}</li>
        <li>{say(told ? "calls.receipt.next.answer.mail" : "calls.receipt.next.answer")}</li>
      </ol>
    </section>
  );
}

function Beside(props: ReceiptProps): ReactNode {
  const { around, sent, address } = props;
  const { say } = around;
  return (
    <>
      {sent.anonymous && sent.anonymityGround ? (
        <p>
          {say("calls.receipt.unnamed", { ground: say(`calls.ground.${sent.anonymityGround as "minor"}`) })}
        </p>
      ) : null}
      {mayChange(props) ? (
        <p>
          <a className="quiet" href={`${new URL(address).pathname}/change`}>
            {say("calls.receipt.change")}
          </a>
        </p>
      ) : null}
    </>
  );
}
