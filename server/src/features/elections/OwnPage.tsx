import { isEligible, mostApplicationFiles, papersOf, takesFiles } from "@accord/shared/elections";
import { fileEndings } from "@accord/shared/files";
import type { Issue } from "@accord/shared/issues";
import { dayText, inZone, momentText, placeOf, sizeText } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Choices, described, Explained, Problems } from "../contributions/index.js";
import { Page } from "../public-site/index.js";
import type { StoredFile } from "./application-files.js";
import { collegeName } from "./ElectionPage.js";
import type { StoredApplication } from "./queries.js";
import { Reasons } from "./Reasons.js";
import type { Found } from "./visiting.js";

interface Props extends Found {
  readonly own: StoredApplication;
  /** The whole address of this page. */
  readonly address: string;
  /** Of this organisation in the round that runs; null where it has none. */
  readonly vote: "waits" | "cast" | null;
  readonly files: readonly StoredFile[];
  readonly issues: readonly Issue[];
  /** As typed in an appeal that was refused. */
  readonly appeal: string;
}

/** S9: this address to keep, what the commission said and why, the appeal, the way to the vote. */
export function OwnPage(props: Props): ReactNode {
  const { around, row, own, address, vote, issues, path } = props;
  const { say, process } = around;
  const zone = process.timeZone;
  const at = inZone(own.receivedAt, zone);
  const title = say("elections.own.title", { no: own.no });
  const until = row.rounds.at(-1)?.voting?.votingUntil;
  return (
    <Page around={around} title={issues.length > 0 ? say("calls.error", { title }) : title}>
      <Problems issues={issues} say={say} />
      <p className="facts">
        {say("calls.receipt.received", { date: dayText(at.day), time: at.time, place: placeOf(zone) })}
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <a href={path}>
          <bdi>{row.title}</bdi>
        </a>
      </p>
      {vote === "waits" && until !== undefined ? (
        <section aria-labelledby="vote">
          <h2 id="vote">{say("elections.own.vote")}</h2>
          <p>
            {say("elections.own.vote.until", {
              moment: momentText(until, zone, process.language),
              place: placeOf(zone),
            })}
          </p>
          <form method="post" action={`${path}/mine/${keyIn(address)}/vote`}>
            <div className="presses">
              <button type="submit" className="do">
                {say("elections.own.vote.go")}
              </button>
            </div>
          </form>
        </section>
      ) : null}
      {vote === "cast" ? <p className="notice">{say("elections.own.voted")}</p> : null}
      <section className="keep" aria-labelledby="keep">
        <h2 id="keep">{say("elections.own.keep")}</h2>
        <p className="code">{address}</p>
        <p>{say("elections.own.keep.words")}</p>
      </section>
      <section aria-labelledby="said">
        <h2 id="said">{say("elections.own.decision")}</h2>
        <Said {...props} />
      </section>
      <section aria-labelledby="sent">
        <h2 id="sent">{say("elections.own.sent")}</h2>
        <p>
          <bdi>{own.words.organisation}</bdi>, {collegeName(row, own.college)},{" "}
          {say(`elections.as.${own.as}.short`)}
        </p>
        <p className="words lines" dir="auto">
          {own.words.statement}
        </p>
      </section>
      <OwnFiles {...props} />
    </Page>
  );
}

/** What goes with the application: sent here until applications close, and taken back. */
function OwnFiles({ around: { say }, row, now, own, files, address, issues, path }: Props): ReactNode {
  const isOpen = takesFiles(row, own, now);
  const action = `${path}/mine/${keyIn(address)}/files`;
  const field = { name: "file", issues, say, hint: "" };
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say("elections.files")}</h2>
      <p>
        {isOpen
          ? say(`elections.files.lead.${row.method}`, { most: mostApplicationFiles })
          : say("elections.files.over")}
      </p>
      {files.length === 0 ? <p>{say("elections.files.none")}</p> : null}
      <ul className="files">
        {files.map(({ id, name, paper, bytes }) => (
          <li key={id}>
            <bdi>{name}</bdi>{" "}
            <span className="hint">
              {say("elections.files.line", { paper: say(`elections.paper.${paper}`), size: sizeText(bytes) })}
            </span>
            {isOpen ? (
              <form method="post" action={`${action}/${id}/remove`}>
                <button type="submit" className="other">
                  {say("elections.files.remove", { name })}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {isOpen && files.length < mostApplicationFiles ? (
        <form className="send" method="post" encType="multipart/form-data" action={action} noValidate>
          <Choices
            {...{ name: "paper", issues, say, hint: "", value: "" }}
            label={say("elections.files.paper")}
            options={papersOf(row).map((one) => ({ value: one, label: say(`elections.paper.${one}`) }))}
          />
          <div className="entry">
            <label htmlFor="file">{say("elections.files.file")}</label>
            <Explained {...field} />
            <input
              id="file"
              name="file"
              type="file"
              accept={fileEndings.map((one) => `.${one}`).join(",")}
              {...described(field)}
            />
          </div>
          <div className="presses">
            <button type="submit" className="do">
              {say("elections.files.send")}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}

const keyIn = (address: string): string => address.slice(address.lastIndexOf("/") + 1);

function Said(props: Props): ReactNode {
  const { around, row, own } = props;
  const { say, process } = around;
  const { verdict, appeal, selection } = own;
  if (verdict === null)
    return (
      <p>{say("elections.own.waits", { date: dayText(inZone(row.dates.rollsAt, process.timeZone).day) })}</p>
    );
  const yesNo = (eligible: boolean) => (eligible ? "yes" : "no");
  return (
    <>
      <p>
        <strong>{say(`elections.own.eligible.${yesNo(isEligible(own))}`)}</strong>
      </p>
      <Reasons words={verdict.reasons} />
      {appeal === null ? null : (
        <>
          <h3>{say("elections.appeal")}</h3>
          <p className="words lines quoted" dir="auto">
            {appeal.words}
          </p>
          {appeal.answer === null ? (
            <p>{say("elections.own.appeal.waits")}</p>
          ) : (
            <>
              <h3>{say("elections.appeal.answer")}</h3>
              <Reasons words={appeal.answer.reasons} />
            </>
          )}
        </>
      )}
      {selection === null ? null : (
        <>
          <p>
            <strong>{say(`elections.selected.${yesNo(selection.selected)}`)}</strong>
          </p>
          <Reasons words={selection.reasons} />
        </>
      )}
      <AppealForm {...props} />
    </>
  );
}

function AppealForm({ around: { say }, row, own, address, issues, appeal, path }: Props): ReactNode {
  const isOpen = row.state === "applications" || row.state === "eligibility";
  if (!isOpen || own.verdict?.eligible !== false || own.appeal !== null) return null;
  const field = { name: "appeal", issues, say, hint: say("elections.own.appeal.hint") };
  return (
    <form className="send" method="post" action={`${path}/mine/${keyIn(address)}/appeal`} noValidate>
      <div className="entry">
        <h3>
          <label htmlFor="appeal">{say("elections.own.appeal")}</label>
        </h3>
        <Explained {...field} />
        <textarea
          id="appeal"
          name="appeal"
          className="words"
          rows={5}
          dir="auto"
          maxLength={2_000}
          defaultValue={appeal}
          {...described(field)}
        />
      </div>
      <div className="presses">
        <button type="submit" className="do">
          {say("elections.own.appeal.send")}
        </button>
      </div>
    </form>
  );
}
