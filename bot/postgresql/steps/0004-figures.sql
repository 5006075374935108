-- How many people stand where. `told` is the copy that is told, `last` what was counted when it was made.
CREATE TABLE chuangping.figures (
    month text NOT NULL,
    cell text NOT NULL,
    counted bigint NOT NULL,
    told bigint NOT NULL DEFAULT 0,
    last bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (month, cell)
);

-- Whoever changes figures waits for whoever does: they touch the same rows, and the copy is made by one at a time.
CREATE FUNCTION chuangping.add_figures_1(the_months text[], the_cells text[], the_changes bigint[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chuangping figures'));
    INSERT INTO chuangping.figures AS kept (month, cell, counted)
    SELECT * FROM unnest(the_months, the_cells, the_changes)
    ON CONFLICT (month, cell) DO UPDATE SET counted = kept.counted + EXCLUDED.counted;
END $$;

-- What is told of a figure from the next copy on.
CREATE FUNCTION chuangping.next_told_1(the_cell text, counted bigint, told bigint, the_least bigint)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN the_cell = 'moved' OR counted < the_least THEN 0
        WHEN abs(counted - told) >= the_least THEN counted
        ELSE told
    END
$$;

-- Whether there may be a new copy: enough people have begun, and all that it tells anew may have come about since.
CREATE FUNCTION chuangping.figures_are_due_1(the_least bigint) RETURNS boolean LANGUAGE sql AS $$
    SELECT coalesce(sum(counted - last) FILTER (WHERE cell = 'begun'), 0) >= the_least
        AND coalesce(sum(counted - last) FILTER (WHERE cell = 'moved'), 0) >= coalesce(
            sum(abs(chuangping.next_told_1(cell, counted, told, the_least) - told)) FILTER (WHERE cell <> 'begun'), 0
        )
    FROM chuangping.figures
$$;

CREATE FUNCTION chuangping.publish_figures_1(the_least bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chuangping figures'));
    IF chuangping.figures_are_due_1(the_least) THEN
        UPDATE chuangping.figures
        SET last = counted, told = chuangping.next_told_1(cell, counted, told, the_least);
    END IF;
END $$;
