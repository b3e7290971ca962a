CREATE TABLE `problem_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`title` text NOT NULL,
	`group_id` text NOT NULL,
	`theme` text,
	`proposal` text,
	`criteria_set` text NOT NULL,
	`document` text NOT NULL,
	`by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_sheet_no` ON `problem_sheet` (`process`,`no`);--> statement-breakpoint
CREATE INDEX `problem_sheet_document` ON `problem_sheet` (`document`);--> statement-breakpoint
CREATE INDEX `problem_sheet_proposal` ON `problem_sheet` (`proposal`);--> statement-breakpoint
CREATE TABLE `solution_choice` (
	`sheet` text NOT NULL,
	`solution` text NOT NULL,
	`title` text NOT NULL,
	`kind` text,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`sheet`, `solution`),
	FOREIGN KEY (`sheet`) REFERENCES `problem_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `solution_score` (
	`sheet` text NOT NULL,
	`solution` text NOT NULL,
	`person` text NOT NULL,
	`criterion` text NOT NULL,
	`score` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`sheet`, `solution`, `person`, `criterion`),
	FOREIGN KEY (`sheet`) REFERENCES `problem_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `engagement` (
	`stakeholder` text NOT NULL,
	`commitment` text NOT NULL,
	`on_day` text NOT NULL,
	`how` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`stakeholder`, `commitment`),
	FOREIGN KEY (`stakeholder`) REFERENCES `stakeholder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `engagement_commitment` ON `engagement` (`commitment`);--> statement-breakpoint
CREATE TABLE `stakeholder` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`group_id` text,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`support` text NOT NULL,
	`influence` text NOT NULL,
	`minimum_group` text,
	`by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `stakeholder_process` ON `stakeholder` (`process`);