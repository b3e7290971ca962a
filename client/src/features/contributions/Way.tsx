import type { ContributionStation, StationThing } from "@accord/shared/contributions";
import { inZone } from "@accord/shared/messages";
import { Link, Stations, useSay } from "../../ui/index.js";
import { Outcome } from "./Outcome.js";

interface Props {
  readonly process: string;
  readonly zone: string;
  readonly stations: readonly ContributionStation[];
}

/** The seven stations of a contribution; what is not there yet stands as "not yet". */
export function Way({ process, zone, stations }: Props) {
  const say = useSay();
  const nameOf = (station: ContributionStation, thing: StationThing): string =>
    station.kind === "decision"
      ? say("contributions.station.decision.no", { no: thing.name })
      : station.kind === "response"
        ? say("contributions.station.response")
        : thing.name;
  return (
    <Stations
      label={say("contributions.one.way")}
      stations={stations.map((station) => {
        const first = station.things[0];
        return {
          id: station.kind,
          what: say(`contributions.station.${station.kind}`),
          standing: first ? ("done" as const) : ("waiting" as const),
          day: first?.at ? inZone(first.at, zone).day : undefined,
          children: first ? (
            <ul>
              {[...Map.groupBy(station.things, ({ name, tail }) => `${name} ${tail}`)].map(
                ([key, [thing, ...others]]) =>
                  thing === undefined ? null : (
                    <li key={key}>
                      {thing.tail && station.kind !== "contribution" && station.kind !== "response" ? (
                        <Link href={`/app/${process}/${thing.tail}`}>
                          <bdi>{nameOf(station, thing)}</bdi>
                        </Link>
                      ) : station.kind === "response" ? (
                        <Outcome outcome={thing.state} />
                      ) : (
                        <bdi>{nameOf(station, thing)}</bdi>
                      )}
                      {[thing, ...others].map(({ words }, at) =>
                        words ? (
                          <p key={at} className="hint" dir="auto">
                            {words}
                          </p>
                        ) : null,
                      )}
                    </li>
                  ),
              )}
            </ul>
          ) : undefined,
        };
      })}
    />
  );
}
