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

CREATE FUNCTION chuangping.publish_figures_1(the_least bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chuangping figures'));
    UPDATE chuangping.figures
    SET last = counted,
        told = CASE WHEN counted < the_least THEN 0 WHEN abs(counted - told) >= the_least THEN counted ELSE told END
    WHERE (SELECT sum(counted - last) FROM chuangping.figures WHERE cell = 'begun') >= the_least;
END $$;
