CREATE TABLE `suggestion` (
	`thread` text PRIMARY KEY NOT NULL,
	`base` text NOT NULL,
	`proposed` text NOT NULL,
	`accepted` text,
	`contribution` text,
	FOREIGN KEY (`thread`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE no action
);
