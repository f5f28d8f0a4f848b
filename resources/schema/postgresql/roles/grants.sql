-- What each role of SPEC's table "People" may do with plain SQL. No numbered migration: store::refreshGrants() runs
-- this file again whenever the schema has moved, or store::grantsVersion, which is raised with every change here.
-- A table that is not named below is its owner's alone.

-- The roles belong to the whole server, so another database's migration may be making the same ones just now.
-- ideal_role_N carries the roles of the bit mask N (domain::Role); ideal_desk is what the login of a desk is a
-- member of. It inherits nothing: it only may put on a role for the time of a transaction.
DO $$
DECLARE
    role_name TEXT;
BEGIN
    FOREACH role_name IN ARRAY ARRAY(SELECT 'ideal_role_' || n FROM generate_series(1, 15) n) || 'ideal_desk'::TEXT
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN %s', role_name,
                               CASE role_name WHEN 'ideal_desk' THEN 'NOINHERIT' ELSE 'INHERIT' END);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- the other one was faster
            END;
        END IF;
    END LOOP;
END;
$$;

-- Several roles at once are the sum of each; a desk's login may put on any; and whoever migrates may do so too.
DO $$
DECLARE
    membership RECORD;
BEGIN
    FOR membership IN
        SELECT granted, member
        FROM (SELECT 'ideal_role_' || bit, 'ideal_role_' || mask
              FROM (VALUES (1), (2), (4), (8)) AS bits (bit), generate_series(1, 15) mask
              WHERE mask & bit <> 0 AND mask <> bit
              UNION ALL SELECT 'ideal_role_' || mask, 'ideal_desk' FROM generate_series(1, 15) mask
              UNION ALL SELECT 'ideal_desk', rolname::TEXT FROM pg_roles WHERE rolname = current_user AND NOT rolsuper
             ) AS wanted (granted, member)
        WHERE NOT EXISTS (SELECT FROM pg_auth_members m
                          WHERE m.roleid = (SELECT oid FROM pg_roles WHERE rolname = granted)
                          AND m.member = (SELECT oid FROM pg_roles WHERE rolname = wanted.member))
    LOOP
        BEGIN
            EXECUTE format('GRANT %I TO %I', membership.granted, membership.member);
        EXCEPTION
            WHEN insufficient_privilege THEN
                NULL; -- an administrator's business then
            WHEN unique_violation OR internal_error THEN
                NULL; -- "tuple concurrently updated": the other one says the same
        END;
    END LOOP;
END;
$$;

-- Table, columns ('' for all), privilege, and who has it. "everybody" is clerk, supervisor, admin and vendor; "login"
-- is a desk's own login, for what happens outside anybody's session: the sign-in, and reading for the screen.
DO $$
DECLARE
    may RECORD;
    who TEXT;
BEGIN
    FOR may IN SELECT c.oid::regclass AS relation, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind
               FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'S')
               AND pg_has_role(c.relowner, 'USAGE')
    LOOP -- what an earlier version granted and this one doesn't
        EXECUTE format('REVOKE ALL ON %s %s FROM ideal_role_1, ideal_role_2, ideal_role_4, ideal_role_8, ideal_desk',
                       may.kind, may.relation);
    END LOOP;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ideal_role_1, ideal_role_2, ideal_role_4, ideal_role_8, ideal_desk',
                   current_schema());
    FOR may IN SELECT * FROM (VALUES
        -- People and what they did. A password's hash is read by the sign-in only.
        ('owner', '', 'SELECT', 'everybody login'),
        ('owner', 'code', 'INSERT', 'admin'),
        ('owner', 'code', 'UPDATE', 'admin'),
        ('account', 'id, login, name, roles, active, version, failures, locked_until, created_at', 'SELECT', 'everybody'),
        ('account', '', 'SELECT', 'login'),
        ('account', 'login, name, password_hash, roles, active, created_at', 'INSERT', 'admin'),
        ('account', 'name, password_hash, roles, active, version, failures, locked_until', 'UPDATE', 'admin'),
        ('account', 'failures, locked_until, password_hash', 'UPDATE', 'login'),
        ('audit', '', 'SELECT', 'everybody login'),
        ('audit', '', 'INSERT', 'everybody login'),

        -- R11, R12: the status is the vendor's alone, and nothing else is.
        ('interface_settings', '', 'SELECT', 'everybody login'),
        ('interface_settings', 'owner_id, app_id, enable_date, ideal_base, estack_base, signature_scheme, app_key_set, '
                               'version, updated_at', 'INSERT', 'admin'),
        ('interface_settings', 'app_id, enable_date, ideal_base, estack_base, signature_scheme, app_key_set, '
                               'estack_synced_at, version, updated_at', 'UPDATE', 'admin'),
        ('interface_settings', 'enabled, version, updated_at', 'UPDATE', 'vendor'),

        -- Master data and mappings (R10, R13). What e-stack has is written by the gateway.
        ('warehouse', '', 'SELECT', 'clerk supervisor admin login'),
        ('warehouse', '', 'INSERT', 'admin'),
        ('warehouse', '', 'UPDATE', 'admin'),
        ('warehouse', '', 'DELETE', 'admin'),
        ('partner', '', 'SELECT', 'clerk supervisor admin login'),
        ('partner', '', 'INSERT', 'admin'),
        ('partner', '', 'UPDATE', 'admin'),
        ('partner', '', 'DELETE', 'admin'),
        ('product', '', 'SELECT', 'clerk supervisor admin login'),
        ('product', '', 'INSERT', 'admin'),
        ('product', '', 'UPDATE', 'admin'),
        ('product', '', 'DELETE', 'admin'),
        ('estack_product', '', 'SELECT', 'clerk supervisor admin login'),
        ('estack_product', 'valid, match_id, match_code, match_name, match_reason, match_state', 'UPDATE', 'admin'),
        ('estack_customer', '', 'SELECT', 'clerk supervisor admin login'),
        ('estack_customer', 'valid, match_id, match_code, match_name, match_reason, match_state', 'UPDATE', 'admin'),
        ('estack_cursor', '', 'SELECT', 'admin login'), -- another owner code begins from the start
        ('estack_cursor', '', 'DELETE', 'admin'),
        ('vf_settings', '', 'SELECT', 'clerk supervisor admin login'),
        ('vf_settings', '', 'INSERT', 'admin'),
        ('vf_settings', 'warehouse_id', 'UPDATE', 'admin'),
        ('vf_order', '', 'SELECT', 'clerk supervisor admin login'),
        -- Trying again begins with the statement that takes one in.
        ('vf_order', 'owner_id, code, customer_code, ordered_at, updated_at, fetched_at', 'INSERT', 'clerk admin'),
        ('vf_order', 'state, canceled, problem_code, problem, order_id, order_number', 'UPDATE', 'clerk admin'),
        ('vf_order_line', '', 'SELECT', 'clerk supervisor admin login'),
        ('warehouse_mapping', '', 'SELECT', 'clerk supervisor admin login'),
        ('warehouse_mapping', '', 'INSERT', 'admin'),
        ('warehouse_mapping', '', 'UPDATE', 'admin'),
        ('warehouse_mapping', '', 'DELETE', 'admin'),
        ('product_mapping', '', 'SELECT', 'clerk supervisor admin login'),
        ('product_mapping', '', 'INSERT', 'admin'),
        ('product_mapping', '', 'UPDATE', 'admin'),
        ('product_mapping', '', 'DELETE', 'admin'),
        ('customer_mapping', '', 'SELECT', 'clerk supervisor admin login'),
        ('customer_mapping', '', 'INSERT', 'admin'),
        ('customer_mapping', '', 'UPDATE', 'admin'),
        ('customer_mapping', '', 'DELETE', 'admin'),

        -- Orders. A supervisor approves and handles returns, and edits nothing.
        ('number_sequence', '', 'SELECT', 'clerk admin login'),
        ('number_sequence', '', 'INSERT', 'clerk admin'),
        ('number_sequence', 'last', 'UPDATE', 'clerk admin'),
        ('orders', '', 'SELECT', 'clerk supervisor admin login'),
        ('orders', '', 'INSERT', 'clerk admin'),
        ('orders', '', 'UPDATE', 'clerk admin'),
        ('orders', '', 'DELETE', 'clerk admin'),
        ('orders', 'approval_status, return_status, returned_at, updated_at', 'UPDATE', 'supervisor'),
        ('order_line', '', 'SELECT', 'clerk supervisor admin login'),
        ('order_line', '', 'INSERT', 'clerk admin'),
        ('order_line', '', 'UPDATE', 'clerk admin'),
        ('order_line', '', 'DELETE', 'clerk admin'),

        -- Messages. A click puts a request into the outbox or asks for it again; the rest is the gateway's.
        ('outbox', '', 'SELECT', 'clerk supervisor admin login'),
        ('outbox', 'order_id, kind, business_key, method, path, body, next_attempt_at, created_at', 'INSERT',
                   'clerk admin'),
        ('outbox', 'state, attempts, next_attempt_at', 'UPDATE', 'clerk admin'),
        ('inbox', '', 'SELECT', 'clerk supervisor admin login'),
        ('inbox', 'order_id, state, attempts, next_attempt_at, reason_code, reason, settled_at, final_stage', 'UPDATE',
                  'supervisor admin'),
        ('exchange', '', 'SELECT', 'clerk supervisor admin login'),

        -- Stock. R17: a document that names a callback is the gateway's; a person's names none.
        ('stock_document', '', 'SELECT', 'clerk supervisor admin login'),
        ('stock_document', 'owner_id, type, number, order_id, order_number, stage, final, document_date, warehouse_id, '
                           'warehouse_name, partner_id, partner_name, total_quantity, posted_at, posted_by', 'INSERT',
                           'clerk admin'),
        ('stock_document_line', '', 'SELECT', 'clerk supervisor admin login'),
        ('stock_document_line', '', 'INSERT', 'clerk admin'),
        ('stock_ledger', '', 'SELECT', 'clerk supervisor admin login'),
        ('stock_ledger', '', 'INSERT', 'clerk admin'),
        ('stock_balance', '', 'SELECT', 'clerk supervisor admin login'),
        ('stock_balance', '', 'INSERT', 'clerk admin'),
        ('stock_balance', 'quantity, in_transit', 'UPDATE', 'clerk admin'),
        ('stock_balance', 'warehouse_name, product_code, product_name', 'UPDATE', 'admin'),
        ('serial', '', 'SELECT', 'clerk supervisor admin login'),
        ('serial', '', 'INSERT', 'clerk admin'),
        ('serial', 'state, warehouse_id, last_document_id, inventory_type', 'UPDATE', 'clerk admin'),
        ('serial_id_seq', '', 'USAGE', 'clerk admin'), -- StockRepository::move() takes its numbers beforehand
        ('serial_identity', '', 'SELECT', 'clerk supervisor admin login'),
        ('serial_identity', '', 'INSERT', 'clerk admin'),
        ('serial_movement', '', 'SELECT', 'clerk supervisor admin login'),
        ('serial_movement', '', 'INSERT', 'clerk admin'),

        -- Gateways. What is sealed for one can be opened by nobody else; an admin seals, and keeps the one before.
        ('gateway', '', 'SELECT', 'everybody login'),
        ('gateway_command', '', 'SELECT', 'everybody login'),
        ('gateway_command', 'kind, asked_by, asked_at, order_id', 'INSERT', 'clerk supervisor admin'),
        ('gateway_command', 'cancel_asked', 'UPDATE', 'clerk supervisor admin'),
        -- A comparison is asked for and stopped by people, and made by a gateway.
        ('reconciliation', '', 'SELECT', 'clerk supervisor admin login'),
        ('reconciliation', 'owner_id, command_id, asked_by, asked_by_name, asked_at', 'INSERT', 'clerk supervisor admin'),
        ('reconciliation', 'stop_asked', 'UPDATE', 'clerk supervisor admin'),
        ('reconciliation_stock', '', 'SELECT', 'clerk supervisor admin login'),
        ('reconciliation_row', '', 'SELECT', 'clerk supervisor admin login'),

        ('sealed_secret', '', 'SELECT', 'admin'),
        ('sealed_secret', '', 'INSERT', 'admin'),
        ('sealed_secret', 'sealed, updated_at', 'UPDATE', 'admin'),

        ('schema_version', '', 'SELECT', 'everybody login'),
        -- Who may read this one has all of the above: see store::rolesToPutOn().
        ('schema_grants', '', 'SELECT', 'everybody login')
    ) AS grants (relation, columns, privilege, holders)
    LOOP
        FOREACH who IN ARRAY string_to_array(replace(may.holders, 'everybody', 'clerk supervisor admin vendor'), ' ')
        LOOP
            EXECUTE format('GRANT %s%s ON %s %I TO %I', may.privilege,
                CASE may.columns WHEN '' THEN '' ELSE ' (' || may.columns || ')' END,
                CASE may.privilege WHEN 'USAGE' THEN 'SEQUENCE' ELSE 'TABLE' END, may.relation,
                CASE who WHEN 'clerk' THEN 'ideal_role_1' WHEN 'supervisor' THEN 'ideal_role_2'
                         WHEN 'admin' THEN 'ideal_role_4' WHEN 'vendor' THEN 'ideal_role_8'
                         WHEN 'login' THEN 'ideal_desk' END);
        END LOOP;
    END LOOP;
END;
$$;
