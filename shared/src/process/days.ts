/** How far the clocks of a zone are ahead of UTC at an instant, in ms. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(at));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (
    Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) -
    Math.floor(at / 1000) * 1000
  );
}

/** "Until 30/11" means 23:59:59 there (ux.md 5): the UTC instant at which an ISO day ends in a zone, by the second. */
export function endOfDay(day: string, zone: string): string {
  const wall = Date.parse(`${day}T23:59:59Z`);
  const first = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, first)).toISOString();
}

/** The instant at which an ISO day begins in a zone. */
export function startOfDay(day: string, zone: string): string {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const first = wall - offsetAt(zone, wall);
  return new Date(wall - offsetAt(zone, first)).toISOString();
}
