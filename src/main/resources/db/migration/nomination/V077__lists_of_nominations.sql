-- Lists over many thousand people: everything a page of ids needs stands in an index, so that no row is read before the
-- twenty that are shown.
drop index nomination.nomination_by_name;
create index nomination_by_name on nomination.nomination (edition_id, name text_pattern_ops, stage) include (id, unit_id);
drop index nomination.nomination_by_unit_and_name;
create index nomination_by_unit_and_name on nomination.nomination (edition_id, unit_id, stage, name text_pattern_ops)
	include (id);
create index nomination_by_cluster on nomination.nomination (edition_id, cluster, id desc);
create index nomination_by_employer on nomination.nomination (edition_id, unit_id, employer, id desc);

-- How many applications a unit has in a year: without it the last page of a long list could only be found by walking
-- there from the first. Nothing is ever deleted, so only opening and handing over change it.
create table nomination.headcount (
	edition_id bigint not null references edition.edition (id),
	unit_id bigint not null references access.unit (id),
	people int not null check (people >= 0),
	primary key (edition_id, unit_id)
);

insert into nomination.headcount (edition_id, unit_id, people)
select edition_id, unit_id, count(*) from nomination.nomination group by edition_id, unit_id;

create function nomination.count_opened() returns trigger language plpgsql as $$
begin
	insert into nomination.headcount as h (edition_id, unit_id, people)
	select edition_id, unit_id, count(*) from opened group by edition_id, unit_id order by edition_id, unit_id
	on conflict (edition_id, unit_id) do update set people = h.people + excluded.people;
	return null;
end
$$;

create trigger headcount_opened after insert on nomination.nomination
	referencing new table as opened for each statement execute function nomination.count_opened();

create function nomination.count_handed_over() returns trigger language plpgsql as $$
begin
	insert into nomination.headcount (edition_id, unit_id, people) values (new.edition_id, new.unit_id, 0)
	on conflict do nothing;
	-- Always in the same order, or two that hand over to each other would wait for ever.
	perform from nomination.headcount h where h.edition_id = new.edition_id and h.unit_id in (old.unit_id, new.unit_id)
	order by h.unit_id for update;
	update nomination.headcount h set people = h.people + case when h.unit_id = new.unit_id then 1 else -1 end
	where h.edition_id = new.edition_id and h.unit_id in (old.unit_id, new.unit_id);
	return null;
end
$$;

create trigger headcount_handed_over after update of unit_id on nomination.nomination
	for each row when (old.unit_id <> new.unit_id) execute function nomination.count_handed_over();
