-- The list of stuck orders and the audit trail as lists, and a version for each thing that a form edits.

-- When somebody clicked; from then on the order waits for IDEAL until its last return.
ALTER TABLE orders ADD COLUMN waiting_since BIGINT NOT NULL DEFAULT 0;

UPDATE orders SET waiting_since = coalesce(pushed_at, updated_at) WHERE push_status IN (1, 2, 4);

CREATE INDEX orders_stuck ON orders (owner_id, waiting_since, id)
    WHERE (push_status IN (1, 4) OR (push_status = 2 AND return_status IN (0, 1, 2)));

CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_account ON audit (account_id, at, id);
CREATE INDEX audit_action ON audit (action, at, id);
CREATE INDEX audit_entity_at ON audit (entity, at, id);
CREATE INDEX audit_summary ON audit (summary);

ALTER TABLE product ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE warehouse ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE partner ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE account ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
