-- How often a command was claimed: it tells a gateway's claim from any other, also of a gateway of the same name.
ALTER TABLE gateway_command ADD COLUMN claims INT NOT NULL DEFAULT 0;
