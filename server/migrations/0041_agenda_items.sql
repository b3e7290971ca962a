-- Each item of an agenda gets an id of its own; the time it took, kept by its title so far, is kept by that.
UPDATE `meeting` SET `agenda` = (
  SELECT json_group_array(json_set(`value`, '$.id', lower(hex(randomblob(11))))) FROM json_each(`meeting`.`agenda`)
);--> statement-breakpoint
UPDATE `meeting` SET `course` = json_object(
  'on', (
    SELECT json_extract(`item`.`value`, '$.id') FROM json_each(`meeting`.`agenda`) AS `item`
    WHERE json_extract(`item`.`value`, '$.title') = json_extract(`meeting`.`course`, '$.on') LIMIT 1
  ),
  'since', json_extract(`course`, '$.since'),
  'used', json((
    SELECT json_group_object(json_extract(`item`.`value`, '$.id'), `time`.`value`)
    FROM json_each(`meeting`.`course`, '$.used') AS `time`
    JOIN json_each(`meeting`.`agenda`) AS `item` ON json_extract(`item`.`value`, '$.title') = `time`.`key`
  ))
) WHERE `course` IS NOT NULL;
