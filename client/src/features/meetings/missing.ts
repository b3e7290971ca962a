import type { MeetingForm } from "@accord/shared/meetings";
import type { Say } from "@accord/shared/messages";
import type { SummaryIssue } from "../../ui/index.js";

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;
const isLink = (text: string): boolean => text === "" || (/^https?:\/\/./u.test(text) && URL.canParse(text));

/** What the form sees itself, in the words of its labels; the server asks again. */
export function missingIn(form: MeetingForm, say: Say): SummaryIssue[] {
  const at = (field: string, wrong: boolean, text: string): SummaryIssue[] =>
    wrong ? [{ field, text }] : [];
  const time = (name: "from" | "to") =>
    at(
      name,
      !clock.test(form[name]),
      say("meetings.form.wrong.time", { label: say(`meetings.form.${name}`) }),
    );
  const link = (name: "remoteLink" | "streamLink") =>
    at(name, !isLink(form[name]), say("meetings.form.wrong.link", { label: say(`meetings.form.${name}`) }));
  return [
    ...at("title", form.title.trim() === "", say("meetings.form.wrong.title")),
    ...at("day", form.day === "", say("meetings.form.wrong.day")),
    ...time("from"),
    ...time("to"),
    ...link("remoteLink"),
    ...link("streamLink"),
    ...form.papers.flatMap(({ title, link: to }, nth) => [
      ...at(`paper-title-${nth}`, title.trim() === "", say("meetings.form.wrong.paper", { no: nth + 1 })),
      ...at(
        `paper-link-${nth}`,
        to === "" || !isLink(to),
        say("meetings.form.wrong.link", { label: say("meetings.form.paper.link", { no: nth + 1 }) }),
      ),
    ]),
  ];
}
