CREATE TABLE `gradient` (
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`person` text NOT NULL,
	`grade` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`kind`, `thing`, `person`)
);
