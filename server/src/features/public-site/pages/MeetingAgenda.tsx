import { meetingFileAddress, type PublicMeeting } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";
import { FileLines } from "./FileLines.js";

export function MeetingAgenda({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: PublicMeeting;
}): ReactNode {
  const { say, slug } = around;
  const { files = [] } = row;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say("meetings.agenda")}</h2>
      {row.agendaSentAt === null ? <p>{say("meetings.public.agenda.coming")}</p> : null}
      <ol>
        {row.agenda.map((item, at) => (
          <li key={at}>
            <p dir="auto">
              <bdi>{item.title}</bdi>
            </p>
            {item.words === "" ? null : (
              <p className="paragraphs" dir="auto">
                {item.words}
              </p>
            )}
            {item.about?.address ? (
              <p>
                <a href={`/p/${slug}/${item.about.address}`}>
                  <bdi>{item.about.label}</bdi>
                </a>
              </p>
            ) : null}
            {item.question ? (
              <p>
                <a href={`#${item.question}`}>
                  {say("meetings.agenda.question", { reference: item.question })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {row.papers.length + files.length === 0 ? null : (
        <>
          <h3>{say("meetings.papers")}</h3>
          <ul>
            {row.papers.map(({ title, link }) => (
              <li key={`${title} ${link}`}>
                <a href={link}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
          <FileLines around={around} files={files} addressOf={meetingFileAddress} />
        </>
      )}
    </section>
  );
}
