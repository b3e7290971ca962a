import { openCommitment } from "@accord/shared/commitments";
import {
  makeProposal,
  proposeJointDecision,
  setDiscussion,
  signJointDecision,
} from "@accord/shared/proposals";
import type { Browser } from "@playwright/test";
import { DraftingRoom } from "../pages/drafting-room.js";
import type { Server } from "../support/server.js";
import { type Forum, forumOn } from "./forum.js";
import { writesNotes } from "./notes.js";

const hospitalPrices = {
  title: "Open data on medical costs",
  problem: "Patients learn the price of an operation after it.",
  asked: "A public register of prices, kept by the ministry.",
};

/** A proposal in discussion; answers with its reference. */
export async function discussedProposal(
  forum: Forum,
  words = hospitalPrices,
  contributions: readonly string[] = [],
): Promise<string> {
  const [writer] = forum.writers;
  const { reference } = await writer.ask(makeProposal, {
    body: { ...words, group: forum.group, contributions },
  });
  await writer.ask(setDiscussion, { params: { ref: reference }, body: { reasons: "" } });
  return reference;
}

/** The draft of a commitment, from a proposal that both co-chairs shortlisted together; answers with its number. */
export async function openedDraft(forum: Forum, contributions: readonly string[] = []): Promise<number> {
  return draftOf(forum, await discussedProposal(forum, hospitalPrices, contributions));
}

/** The draft of a commitment from that proposal. */
export async function draftOf(forum: Forum, reference: string): Promise<number> {
  const [one, other] = forum.chairs;
  const { decision } = await one.ask(proposeJointDecision, {
    body: { proposals: [reference], outcome: "shortlisted", reasons: "" },
  });
  await other.ask(signJointDecision, { params: { decision } });
  const { n } = await one.ask(openCommitment, { body: { proposal: reference, inNameOf: null } });
  await writesNotes(forum.contact, n);
  return n;
}

/** An opened draft with an editor and a member who only reads in it, each in a browser of their own. */
export async function twoInARoom(browser: Browser, server: Server) {
  const forum = await forumOn(server);
  const address = `/app/${forum.process}/commitments/${await openedDraft(forum)}`;
  const [reader] = forum.members.slice(1);
  if (!reader) throw new Error("A member is needed.");
  const katya = new DraftingRoom(await forum.writers[0].opens(browser, address));
  const bruno = new DraftingRoom(await reader.opens(browser, address));
  await Promise.all([katya.ready(), bruno.ready()]);
  return { forum, address, reader, katya, bruno };
}
