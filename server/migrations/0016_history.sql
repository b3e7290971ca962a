CREATE TABLE `document_look` (
	`document` text NOT NULL,
	`person` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`before_seq` integer NOT NULL,
	`before_at` text,
	PRIMARY KEY(`document`, `person`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_name` (
	`id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`seq` integer NOT NULL,
	`name` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_name_document` ON `document_name` (`document`,`seq`);