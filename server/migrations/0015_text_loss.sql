CREATE TABLE `text_loss` (
	`document` text NOT NULL,
	`since` integer NOT NULL,
	`person` text NOT NULL,
	`letters` integer NOT NULL,
	`lost` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`document`, `since`, `person`),
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
