-- Under which keys values stand. What is written must begin with the current prefix, whoever writes: eight bytes of a
-- sealed value, none of plain text. Without a current one anything may be written: so a copy of a store can be filled in.

CREATE TABLE chuangping.seals (
    prefix bytea PRIMARY KEY,
    canary bytea NOT NULL,
    is_current boolean NOT NULL,
    chosen boolean NOT NULL
);

INSERT INTO chuangping.seals VALUES ('', '', true, false);

CREATE FUNCTION chuangping.prefix_of_1(value bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE substring(value FROM 1 FOR 4)
        WHEN '\x00435031'::bytea THEN substring(value FROM 1 FOR 8) ELSE ''::bytea
    END
$$;

CREATE FUNCTION chuangping.check_conversation_1() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    wanted bytea := (SELECT prefix FROM chuangping.seals WHERE is_current);
BEGIN
    IF chuangping.prefix_of_1(NEW.session) <> wanted AND NEW.session IS DISTINCT FROM OLD.session
    OR NEW.channel_state IS NOT NULL AND chuangping.prefix_of_1(NEW.channel_state) <> wanted
        AND NEW.channel_state IS DISTINCT FROM OLD.channel_state
    THEN
        RAISE EXCEPTION 'sealed otherwise than the store wants it now' USING ERRCODE = 'CPS01';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION chuangping.check_delivery_1() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.replies IS NOT NULL
    AND chuangping.prefix_of_1(NEW.replies) <> (SELECT prefix FROM chuangping.seals WHERE is_current)
    AND NEW.replies IS DISTINCT FROM OLD.replies
    THEN
        RAISE EXCEPTION 'sealed otherwise than the store wants it now' USING ERRCODE = 'CPS01';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER seal_of_conversation BEFORE INSERT OR UPDATE OF session, channel_state ON chuangping.conversations
    FOR EACH ROW EXECUTE FUNCTION chuangping.check_conversation_1();
CREATE TRIGGER seal_of_delivery BEFORE INSERT OR UPDATE OF replies ON chuangping.deliveries
    FOR EACH ROW EXECUTE FUNCTION chuangping.check_delivery_1();

-- Nothing else is in use, if it is this that is current.
CREATE FUNCTION chuangping.settle_1(the_prefix bytea) RETURNS void LANGUAGE sql AS $$
    DELETE FROM chuangping.seals
    WHERE NOT is_current AND EXISTS (SELECT FROM chuangping.seals WHERE is_current AND prefix = the_prefix)
$$;

-- From now on all that is written begins like this. Whoever is writing a conversation is waited for, and whoever
-- begins to waits: what they write then is compared with the new prefix.
CREATE FUNCTION chuangping.turn_to_1(the_prefix bytea, the_canary bytea, only_first boolean)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE chuangping.conversations IN SHARE ROW EXCLUSIVE MODE;
    IF only_first AND EXISTS (SELECT FROM chuangping.seals WHERE prefix <> '' OR chosen) THEN
        RETURN;
    END IF;
    INSERT INTO chuangping.seals VALUES (the_prefix, the_canary, false, false) ON CONFLICT DO NOTHING;
    UPDATE chuangping.seals
    SET is_current = (prefix = the_prefix), chosen = (prefix = the_prefix AND NOT only_first);
    IF NOT EXISTS (SELECT FROM chuangping.conversations) AND NOT EXISTS (SELECT FROM chuangping.set_aside) THEN
        PERFORM chuangping.settle_1(the_prefix);
    END IF;
END $$;
