CREATE TABLE `staged_contribution` (
	`staging` text NOT NULL,
	`position` integer NOT NULL,
	`contribution` text NOT NULL,
	`words` text NOT NULL,
	`themes` text NOT NULL,
	`before` text,
	PRIMARY KEY(`staging`, `position`)
);
