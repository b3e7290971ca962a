import { readSettings, settingGroups, settingPlaces } from "@accord/shared/process";
import { useProcess, useSearch } from "../../app/here.js";
import { useMay, useProcessFacts } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, PageTitle, SearchField, useSay } from "../../ui/index.js";
import { CalendarSettings } from "./settings/CalendarSettings.js";
import { DataSettings } from "./settings/DataSettings.js";
import { FactSettings } from "./settings/FactSettings.js";
import { GroupSettings } from "./settings/GroupSettings.js";
import { LookSettings } from "./settings/LookSettings.js";
import { UsualSettings } from "./settings/UsualSettings.js";
import "./process.css";
import type { SettingsReply } from "./settings/reply.js";

/** S28: one column, each group saves by itself; every window with its value, usual value, source, since when, by whom. */
export default function Settings() {
  const say = useSay();
  const process = useProcess() ?? "";
  const title = useProcessFacts(process)?.title;
  const asked = useAsk(readSettings, { params: { process } });
  return (
    <>
      <PageTitle title={say("process.settings.title")} process={title} />
      <Reply asked={asked}>{(reply) => <Groups process={process} reply={reply} />}</Reply>
    </>
  );
}

function Groups({ process, reply }: { readonly process: string; readonly reply: SettingsReply }) {
  const say = useSay();
  const may = useMay(process, "settings");
  const [{ q = "" }, setSearch] = useSearch();
  const words = q.trim().toLowerCase();
  const has = (...texts: string[]): boolean =>
    words === "" || texts.some((text) => text.toLowerCase().includes(words));
  const props = { process, reply, may };
  const named = (group: "facts" | "calendar" | "groups" | "look" | "data" | "server"): string =>
    say(`process.settings.group.${group}`);
  const shown = {
    facts: has(
      named("facts"),
      ...(["titleField", "member", "level", "zone", "start", "end"] as const).map((name) =>
        say(`setup.process.${name}`),
      ),
    ),
    calendar: has(
      named("calendar"),
      say("process.settings.holidays"),
      say("process.settings.previousPlanEnd"),
    ),
    look: has(named("look"), say("process.settings.name.siteColour")),
    data: has(named("data"), say("process.settings.data.backup")),
    groups: has(named("groups"), ...reply.groups.map(({ name }) => name)),
    server: has(named("server"), ...reply.server.map(({ name }) => name)),
  };
  const usual = settingGroups.map((group) => ({
    group,
    lines: settingPlaces.filter(
      (one) =>
        one.group === group &&
        has(
          say(`process.settings.group.${group}`),
          say(`process.settings.name.${one.name as "lateAfterDays"}`),
          one.source,
        ),
    ),
  }));
  const none = !Object.values(shown).some(Boolean) && usual.every(({ lines }) => lines.length === 0);
  return (
    <div className="form">
      <SearchField
        label={say("process.settings.search")}
        value={q}
        onChange={(value: string) => setSearch({ q: value })}
      />
      {may ? null : <p className="hint">{say("process.settings.read")}</p>}
      {none ? <EmptyState text={say("process.settings.none", { words: q })} /> : null}
      {shown.facts ? <FactSettings {...props} /> : null}
      {usual.map(({ group, lines }) =>
        lines.length === 0 ? null : <UsualSettings key={group} {...props} group={group} lines={lines} />,
      )}
      {shown.calendar ? <CalendarSettings {...props} /> : null}
      {shown.groups ? <GroupSettings {...props} /> : null}
      {shown.look ? <LookSettings {...props} /> : null}
      {shown.data ? <DataSettings {...props} /> : null}
      {shown.server ? (
        <section className="stack" aria-label={named("server")}>
          <h2>{named("server")}</h2>
          <p className="hint">{say("process.settings.server.hint")}</p>
          <dl className="plan-facts">
            {reply.server.map(({ name, value }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{value || say("process.plan.facts.notSet")}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
