CREATE TABLE `election` (
	`id` text PRIMARY KEY NOT NULL,
	`process` text NOT NULL,
	`no` integer NOT NULL,
	`form` text NOT NULL,
	`state` text NOT NULL,
	`announced_at` text,
	`rounds` text NOT NULL,
	`public_key` text,
	`opened_entry` integer,
	`rolls_entries` text NOT NULL,
	`result_entries` text NOT NULL,
	`published_at` text,
	`void_reason` text,
	`by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `election_no` ON `election` (`process`,`no`);--> statement-breakpoint
CREATE TABLE `election_application` (
	`election` text NOT NULL,
	`no` integer NOT NULL,
	`key_hash` text NOT NULL,
	`words` text NOT NULL,
	`college` integer NOT NULL,
	`applies_as` text NOT NULL,
	`received_at` text NOT NULL,
	`verdict` text,
	`appeal` text,
	`interview` text,
	`selection` text,
	`pseudonym` text NOT NULL,
	`seat` text,
	PRIMARY KEY(`election`, `no`),
	FOREIGN KEY (`election`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `election_application_key_hash_unique` ON `election_application` (`key_hash`);--> statement-breakpoint
CREATE TABLE `election_vote` (
	`id` text PRIMARY KEY NOT NULL,
	`election` text NOT NULL,
	`sealed` blob NOT NULL,
	FOREIGN KEY (`election`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `election_vote_election` ON `election_vote` (`election`);--> statement-breakpoint
CREATE TABLE `election_voter` (
	`election` text NOT NULL,
	`round` integer NOT NULL,
	`application` integer NOT NULL,
	`token_hash` text,
	`voted` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`election`, `round`, `application`),
	FOREIGN KEY (`election`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `election_voter_token_hash_unique` ON `election_voter` (`token_hash`);