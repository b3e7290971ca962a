import { isWebAddress } from "@accord/shared/contributions";
import { DateText, useSay } from "../../ui/index.js";
import { FactList, type FactRow } from "./FactList.js";
import type { Shown } from "./shown.js";

const consents = ["at_the_source", "entered_by_hand"] as const;

/** What is known about a contribution besides its words. */
export function Facts({
  shown,
  zone,
  level = 2,
}: {
  readonly shown: Shown;
  readonly zone: string;
  readonly level?: 2 | 3;
}) {
  const say = useSay();
  const Heading = `h${level}` as const;
  const consent = consents.find((one) => one === shown.consentShown) ?? "other";
  const name = shown.contributorName ?? say("contributions.unnamed");
  const from = !shown.anonymous
    ? name
    : shown.contributorName === null
      ? say("contributions.anonymous")
      : say("contributions.anonymous.public", { name });
  const rows: readonly FactRow[] = [
    [say("contributions.one.received"), <DateText key="r" value={shown.receivedAt} zone={zone} weekday />],
    [say("contributions.one.from"), <bdi key="f">{from}</bdi>],
    [
      say("contributions.one.organisation"),
      shown.organisation ? <bdi key="o">{shown.organisation}</bdi> : null,
    ],
    [say("contributions.one.kind"), say(`contributions.kind.${shown.kind}`)],
    [
      say("contributions.one.stakeholder"),
      shown.stakeholderType ? say(`contributions.stakeholder.${shown.stakeholderType as "other"}`) : null,
    ],
    [say("contributions.one.channel"), say(`contributions.channel.${shown.channel}`)],
    [
      say("contributions.one.themes"),
      shown.themes.length > 0 ? (
        <bdi key="t">{shown.themes.map((theme) => theme.name).join(", ")}</bdi>
      ) : null,
    ],
    [say("contributions.one.place"), shown.place ? <bdi key="p">{shown.place}</bdi> : null],
    [say("contributions.one.enteredBy"), shown.enteredBy ? <bdi key="e">{shown.enteredBy}</bdi> : null],
    [
      say("contributions.one.source"),
      shown.source ? (
        <bdi key="s">
          {shown.sourceId
            ? say("contributions.one.sourceId", { source: shown.source, id: shown.sourceId })
            : shown.source}
        </bdi>
      ) : null,
    ],
    [
      say("contributions.one.address"),
      isWebAddress(shown.sourceAddress) ? (
        <a key="a" className="link" href={shown.sourceAddress ?? ""} rel="noreferrer nofollow">
          <bdi>{new URL(shown.sourceAddress ?? "").hostname}</bdi>
        </a>
      ) : null,
    ],
    [
      say("contributions.one.ground"),
      shown.anonymityGround ? say(`contributions.ground.${shown.anonymityGround as "minor"}`) : null,
    ],
    [say("contributions.one.consent"), say(`contributions.consent.${consent}`)],
  ];
  return (
    <>
      <Heading>{say("contributions.one.facts")}</Heading>
      <FactList rows={rows} />
    </>
  );
}
