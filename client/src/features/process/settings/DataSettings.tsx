import { dayText, inZone } from "@accord/shared/messages";
import { Link, useSay } from "../../../ui/index.js";
import type { GroupProps } from "./UsualSettings.js";

/** What can be taken away by anybody, and the last backup in the data folder. */
export function DataSettings({ process, reply: { backup, facts } }: GroupProps) {
  const say = useSay();
  const title = say("process.settings.group.data");
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <p>{say("process.settings.data.lead")}</p>
      <ul>
        <li>
          <Link href={`/p/${process}/contributions.csv`}>{say("process.settings.data.contributions")}</Link>
        </li>
        <li>
          <Link href={`/p/${process}/decisions.json`}>{say("process.settings.data.decisions")}</Link>
        </li>
      </ul>
      <dl className="plan-facts">
        <div>
          <dt>{say("process.settings.data.backup")}</dt>
          <dd>
            {backup === null
              ? say("process.settings.data.backup.none")
              : say(`process.settings.data.backup.${backup.whole ? "whole" : "broken"}`, {
                  date: dayText(inZone(backup.at, facts.timeZone).day),
                  files: backup.files,
                  bytes: say("process.settings.data.bytes", { size: Math.ceil(backup.bytes / 1_000_000) }),
                })}
          </dd>
        </div>
      </dl>
    </section>
  );
}
