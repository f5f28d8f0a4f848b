-- When IDEAL is next asked what has become of an order whose callback may be lost (SPEC R68). 0: not scheduled yet;
-- NULL: nothing more is to come. A gateway that asks puts the time off, so that the others leave the order alone.

ALTER TABLE orders ADD COLUMN poll_at BIGINT DEFAULT 0;
ALTER TABLE orders ADD COLUMN poll_count INT NOT NULL DEFAULT 0;

CREATE INDEX orders_poll ON orders (poll_at)
    WHERE push_status IN (2, 4) AND return_status <> 3 AND approval_status <> 5;

-- The order that a command is about, if it is about one.
ALTER TABLE gateway_command ADD COLUMN order_id BIGINT REFERENCES orders (id) ON DELETE CASCADE;
