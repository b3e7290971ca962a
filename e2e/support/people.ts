import type { DemoPerson } from "@accord/shared/people";

export async function demoPeople(url: string): Promise<readonly DemoPerson[]> {
  const answer = await fetch(`${url}/api/demo`);
  if (!answer.ok) throw new Error(`The demo does not list its people: ${answer.status}.`);
  return ((await answer.json()) as { people: DemoPerson[] }).people;
}
