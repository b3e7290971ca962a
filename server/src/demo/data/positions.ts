/** Two positions of the civic network: one by consensus, one that a member objects to. */
export const contracts = {
  title: "Every contract of the city in public within 30 days",
  basis: "network_consensus",
  by: "kenji",
  words: [
    "The city publishes each contract above 10,000 euros within 30 days of signature: the contract itself, who offered what, and every later change to its price.",
    "We ask for it because residents hear of a contract today when the works begin. By then nobody can ask why the price is what it is.",
    "Names of private persons below the level of a director are left out.",
  ],
} as const;

export const contractsRaised = {
  by: "rosa",
  kind: "modification",
  text: "Add contracts for temporary staff. They are small one by one and large together.",
  answeredBy: "kenji",
  answer:
    "Added to the first sentence of the guide that goes with it: contracts with one supplier are counted together within a year.",
} as const;

export const prices = {
  title: "No fee for asking the city a question",
  basis: "network_consensus",
  by: "leila",
  words: [
    "A request for information costs nothing, whoever asks and however often.",
    "Copies on paper beyond 50 pages may be charged at the price of the paper.",
  ],
} as const;

export const pricesRaised = {
  by: "samir",
  kind: "objection",
  text: "Fifty pages is too few for a file on planning. A journalist would pay for every one of them.",
  answeredBy: "leila",
  answer:
    "Files that exist in digital form would be sent free in any case. Would 200 pages of paper be enough?",
} as const;
