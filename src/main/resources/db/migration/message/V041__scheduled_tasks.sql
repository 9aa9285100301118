-- What is done in the background, by whichever node comes first. The columns are those db-scheduler asks for.
create table message.scheduled_tasks (
	task_name text not null,
	task_instance text not null,
	task_data bytea,
	execution_time timestamptz not null,
	picked boolean not null,
	picked_by text,
	last_success timestamptz,
	last_failure timestamptz,
	consecutive_failures int,
	last_heartbeat timestamptz,
	version bigint not null,
	priority smallint,
	primary key (task_name, task_instance)
);
create index scheduled_tasks_due on message.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on message.scheduled_tasks (last_heartbeat);

create index outbox_newest on message.outbox (account_id, id desc);
