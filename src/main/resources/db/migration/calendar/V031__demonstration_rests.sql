-- While no node serves, time does not pass in the demonstration: whoever opens it again after a month finds its notice
-- still running. Each such rest is taken off the shift of the clock.
create table calendar.demonstration_rest (
	id bigint generated always as identity primary key,
	microseconds bigint not null check (microseconds > 0),
	-- The machine's time.
	ended_at timestamptz not null
);

create trigger written_once before update or delete or truncate on calendar.demonstration_rest
	for each statement execute function calendar.refuse_change();

-- When a node was last seen serving, by the machine's time.
create table calendar.demonstration_pulse (
	single boolean primary key default true check (single),
	beaten_at timestamptz not null
);
