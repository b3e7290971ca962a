CREATE TABLE `document_authors` (
	`document` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
