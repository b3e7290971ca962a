import { issuesOfChoices } from "./issuesOfChoices.js";
import { issuesOfDrafts } from "./issuesOfDrafts.js";
import { issuesOfElections } from "./issuesOfElections.js";
import { issuesOfForum } from "./issuesOfForum.js";
import { issuesOfMeetings } from "./issuesOfMeetings.js";
import { issuesOfProcess } from "./issuesOfProcess.js";
import { issuesOfResponses } from "./issuesOfResponses.js";

/** What is wrong with what somebody asked for, by room: each screen may have to say any of it without a line. */
export const issueParts = {
  issuesOfChoices,
  issuesOfDrafts,
  issuesOfElections,
  issuesOfForum,
  issuesOfMeetings,
  issuesOfProcess,
  issuesOfResponses,
} as const;

export const issues = {
  ...issuesOfChoices,
  ...issuesOfDrafts,
  ...issuesOfElections,
  ...issuesOfForum,
  ...issuesOfMeetings,
  ...issuesOfProcess,
  ...issuesOfResponses,
} as const;
