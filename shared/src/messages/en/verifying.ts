export const verifying = {
  "verify.title": "Verify the decision log",
  "verify.lead":
    "Count the log again on your own device. Nothing is sent, and once this page is open it needs no line.",
  "verify.live": "Check the log of today",
  "verify.choose": "Choose files",
  "verify.drop": "Or drop files here",
  "verify.files":
    "A log you saved, and what to hold it against: an older log, a signed mark or the letter that brought it. A proof of one entry can be checked by itself.",
  "verify.working": "Checking …",
  "verify.whole": "The log is whole. Entries: {entries}.",
  "verify.broken": "The log is not whole. Differences: {findings}.",
  "verify.proof.whole": "{name} is right.",
  "verify.proof.broken": "{name} is not right. Differences: {findings}.",
  "verify.alone": "It is signed. To hold a log against it, choose the log as well.",
  "verify.unreadable": "{name} is neither a log, nor a signed mark, nor a proof.",
  "verify.ambiguous": "{name} is not as it was written: {what}.",
  "verify.unreachable": "The log can't be reached. Choose a file that you saved instead.",
  "verify.none": "Nothing has been decided yet, so there is no log to check.",
  "verify.source.live": "Checked: the log of today from this address.",
  "verify.source.file": "Checked: {name}.",
  "verify.step.good": "As it should be",
  "verify.step.bad": "Differences: {findings}",
  "verify.step.chain": "The chain: entries {entries}, each bound to the one before.",
  "verify.step.checkpoints": "Signatures of the marks in it: {signaturesValid} of {checkpoints} valid.",
  "verify.step.tallies": "Outcomes counted again: {talliesEqual} of {tallies} equal.",
  "verify.step.quorum": "Quorum: met wherever a result stands, in {ballots} ballots opened.",
  "verify.step.decisions": "What follows from ballots: decisions {decisions}, with their vetoes and effects.",
  "verify.step.held": "Held against signed marks kept elsewhere: {held}.",
  "verify.step.older": "Held against an older log: everything in it stands here still.",
  "verify.details": "Details",
  "verify.detail.chain":
    "Last hash {lastHash}. Words shown: {openings}. Words withheld: {withheld}; their hashes stand in the chain.",
  "verify.detail.checkpoints":
    "Signed with the key {key}. Last signed at {size} entries. A mark proves something only against a copy kept elsewhere.",
  "verify.detail.tallies":
    "Each tally is made again from the votes by pseudonym; of a secret ballot the result from its totals.",
  "verify.detail.quorum":
    "Present seats are counted against the quorum in force when each ballot was opened.",
  "verify.detail.decisions":
    "Result, rule and mandate are those of the ballot; vetoes fall into their days, effects after them.",
  "verify.detail.held": "Root and time of each mark are those of this log at its place.",
  "verify.detail.older": "Words withheld since: {withheldSince}.",
  "verify.finding": "Entry {entry}, {field}",
  "verify.finding.file": "The file, {field}",
  "verify.expected": "Expected",
  "verify.found": "Found",
  "verify.more": "And {more} further differences.",
  "verify.command": "Without this page",
  "verify.command.how":
    "Save the log, and check it with the program itself, on a machine that has never seen this server:",
  "verify.command.line": "npm run -s accord -- verify decisions.json",
  "verify.command.log": "The log (JSON)",
  "verify.command.checkpoints": "All signed marks (JSON)",
  "verify.marks": "What a signed mark is for",
  "verify.marks.words":
    "Whoever runs the server could make the whole log anew, and it would count to the same hashes. So each outcome is signed with the length of the log and one hash over all entries. Both co-chairs get this mark by letter. A log made anew, or one cut short, does not fit a mark that was kept.",
} as const;
