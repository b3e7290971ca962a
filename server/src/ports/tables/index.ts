/** What every store holds: the tables are part of the port, adapters bring the driver, the migrations and the triggers. */
export * from "./ballots.js";
export * from "./comments.js";
export * from "./commitments.js";
export * from "./contributions.js";
export * from "./decisions.js";
export * from "./documents.js";
export * from "./forum.js";
export * from "./house.js";
export * from "./meetings.js";
export * from "./people.js";
export * from "./plan.js";
export * from "./problems.js";
export * from "./process.js";
export * from "./proposals.js";
export * from "./public-site.js";
export * from "./responses.js";
export * from "./stakeholders.js";
