export { type Freezing, type Frozen, freeze } from "./freeze.js";
export { freezeCommitment } from "./freeze-commitment.js";
export { freezeVersion } from "./freeze-version.js";
export { publishFrozen } from "./publish-frozen.js";
export { publishVersion } from "./publish-version.js";
export {
  frozenTitle,
  lastVersion,
  type StoredVersion,
  versionById,
  versionsOf,
  writtenSince,
} from "./queries.js";
export { refuseUnlessRead } from "./seen.js";
