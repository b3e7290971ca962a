/** Labels and guidance of the texts that are written together beside commitments: terms of reference (7.1), plan (6.1, 6.2). */
export const textTemplates = {
  "termsText.version": "Terms of reference, version {n, number}",
  "termsText.figures": "How the forum decides",
  "termsText.locked": "These terms are not a draft any more",
  "planText.locked": "The plan has been filed",
  "termsText.part.remit": "Remit",
  "termsText.guidance.remit": "What the forum is for, and what it is not for.",
  "termsText.part.membership": "Membership and balance",
  "termsText.guidance.membership":
    "Who sits in the forum for each bloc, how members are chosen, for how long, and how balance is kept.",
  "termsText.part.meetings": "Meeting frequency",
  "termsText.guidance.meetings":
    "How often it meets, also while the plan is developed, and how far ahead a meeting is called.",
  "termsText.part.agenda": "Who sets the agenda",
  "termsText.guidance.agenda": "Who sets it, who may put something on it, and by when papers are out.",
  "termsText.part.decisions": "How decisions are made",
  "termsText.guidance.decisions":
    "How a proposal comes to a decision and how it is put. The figures of rule and quorum stand beside this text.",
  "termsText.part.conflicts": "Conflict management",
  "termsText.guidance.conflicts":
    "What happens when members disagree, have an interest of their own, or abuse their position.",
  "termsText.part.minutes": "Level of detail of minutes",
  "termsText.guidance.minutes": "What minutes hold, who writes them, and by when they are public.",
  "termsText.part.authority": "Decision authority",
  "termsText.guidance.authority": "What the forum decides itself, what it recommends, and to whom.",
  "planText.group.C": "Foreword",
  "planText.group.E": "Open Government Challenges, Opportunities and Strategic Vision",
  "planText.group.F":
    "Engagement and Coordination in the Open Government Strategic Vision and OGP Action Plan",
  "planText.group.G": "Monitoring of the OGP Action Plan",
  "planText.field.introduction": "Introduction",
  "planText.guidance.introduction":
    "What this plan is, for which years, and how it builds on the one before.",
  "planText.field.effortsToDate": "Efforts to date",
  "planText.guidance.effortsToDate": "What has been done for open government until now, and what came of it.",
  "planText.field.developmentProcess": "Development process",
  "planText.guidance.developmentProcess":
    "How the plan was made together: who took part, when and how, and how contributors got reasoned responses.",
  "planText.field.foreword": "Foreword",
  "planText.guidance.foreword":
    "One joint foreword or several, by government, civil society or the forum: the ambition, and how they will work together.",
  "planText.field.longTermGoals":
    "What is the long-term vision for open government in your context and jurisdiction?",
  "planText.guidance.longTermGoals":
    "The vision in a few paragraphs, then its goals one by one: commitments link to them.",
  "planText.field.achievements": "What are the achievements in open government to date?",
  "planText.guidance.achievements": "Recent reforms, with figures where there are any.",
  "planText.field.challenges":
    "What are the current challenges/areas for improvement in open government that the jurisdiction wishes to tackle?",
  "planText.guidance.challenges": "What does not work yet, and for whom.",
  "planText.field.mediumTermGoals":
    "What are the medium-term open government goals that the government wants to achieve?",
  "planText.guidance.mediumTermGoals":
    "Goals for the years of this administration, one by one: commitments link to them.",
  "planText.field.planServesVision":
    "How does this action plan contribute to achieve the Open Government Strategic Vision?",
  "planText.guidance.planServesVision": "Which commitments serve which goals.",
  "planText.field.visionServesPolicy":
    "How does the open government strategic vision contribute to the accomplishment of the current administration's overall policy goals?",
  "planText.guidance.visionServesPolicy": "The policy goals it supports.",
  "planText.field.leadInstitutions": "Lead institutions responsible for implementation",
  "planText.guidance.leadInstitutions":
    "The institutions that carry the vision and the plan, and the task of each.",
  "planText.field.coordination": "Arrangements to coordinate agencies and departments",
  "planText.guidance.coordination": "Who brings them together, how often, and who decides.",
  "planText.field.spaces": "Spaces used or created, offline and online",
  "planText.guidance.spaces": "Forums, meetings, sites where people took part.",
  "planText.field.diversity":
    "Measures for diversity of representation, including vulnerable or marginalised populations",
  "planText.guidance.diversity": "What was done so that more than the usual voices were heard.",
  "planText.field.participants": "Who participated: types of groups",
  "planText.guidance.participants": "Each type of group that took part in making the plan.",
  "planText.field.groups": "How many groups participated",
  "planText.guidance.groups": "Different organisations and groups, each counted once.",
  "planText.field.meetings": "How many meetings were held in co-creation",
  "planText.guidance.meetings": "Meetings held before the plan was filed.",
  "planText.field.collaboration": "How collaboration continues through implementation",
  "planText.guidance.collaboration": "How all of them go on working together once the plan is filed.",
  "planText.field.monitoringBody": "Independent Monitoring Body: description and contact details",
  "planText.guidance.monitoringBody":
    "Who will assess the work, why it is independent, and whom to ask there.",
  "planText.field.progressTalks": "Activities to discuss progress with stakeholders",
  "planText.guidance.progressTalks": "When and how progress will be discussed.",
  "planText.field.checkIns": "Regular check-ins with implementing agencies",
  "planText.guidance.checkIns": "How often, and what is asked.",
  "planText.field.sharingResults": "Sharing results with the public",
  "planText.guidance.sharingResults": "Where and how often results will be public.",
  "planText.column.text": "Words",
  "planText.column.signer": "Signed by",
  "planText.column.side": "Speaks for",
  "planText.column.goal": "Goal",
  "planText.column.institution": "Institution",
  "planText.column.task": "Task",
  "planText.column.space": "Space",
  "planText.column.mode": "Where",
  "planText.column.participant": "Type of group",
  "planText.column.organisation": "Name of Organization",
  "planText.column.contact": "Name of Contact",
  "planText.column.email": "Email",
  "planText.column.phone": "Telephone",
  "planText.side.government": "Government",
  "planText.side.civil_society": "Civil society",
  "planText.side.msf": "Multi-stakeholder forum",
  "planText.mode.online": "Online",
  "planText.mode.in_person": "In person",
  "planText.mode.both": "Both",
} as const;
