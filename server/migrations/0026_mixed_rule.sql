CREATE TABLE `objection_answer` (
	`ballot` text NOT NULL,
	`seat` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`ballot`, `seat`),
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vote_agreement` (
	`ballot` text NOT NULL,
	`bloc` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`ballot`, `bloc`),
	FOREIGN KEY (`ballot`) REFERENCES `ballot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `ballot` ADD `mixed` text;--> statement-breakpoint
ALTER TABLE `ballot` ADD `vote_reasons` text DEFAULT '' NOT NULL;