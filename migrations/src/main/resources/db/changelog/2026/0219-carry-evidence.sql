--liquibase formatted sql

-- squawk-ignore-file require-concurrent-index-creation
-- The table is new.

-- Revision 0219: what was tied to the text of a version (evidence, decisions, overrides, conflicts, citations), and where it belongs in the next one.

--changeset clinnexus:0219-01-create-carried-items
--comment: The subject is named by its id alone, like the anchors: it may be gone by now. A quote that begins at -1 is the whole anchor.
create table carried_items (
    id uuid not null,
    workspace_id uuid not null,
    comparison_id uuid not null,
    position integer not null,
    subject_kind text not null,
    subject_id uuid not null,
    anchor_id text not null,
    quote_start integer not null,
    quote_text text,
    state text not null,
    places_json jsonb not null,
    critical_changes jsonb not null,
    chosen_anchor_id text,
    settle_reason text,
    settled_by uuid,
    settled_at timestamp with time zone,
    constraint pk_carried_items primary key (id),
    constraint uq_carried_items_subject_anchor_quote unique (comparison_id, subject_kind, subject_id, anchor_id, quote_start),
    constraint fk_carried_items_comparison_id_version_comparisons
        foreign key (comparison_id, workspace_id) references version_comparisons (id, workspace_id) on delete cascade,
    constraint fk_carried_items_settled_by_users foreign key (settled_by) references users (id),
    constraint ck_carried_items_position check (position >= 1),
    constraint ck_carried_items_subject_kind check (subject_kind in ('fact', 'fact_decision', 'section_override', 'conflict_item', 'citation')),
    constraint ck_carried_items_quote check ((quote_start = -1) = (quote_text is null) and quote_start >= -1),
    constraint ck_carried_items_state check (state in ('carried', 'carried_changed', 'ambiguous', 'lost')),
    constraint ck_carried_items_places_json check (jsonb_typeof(places_json) = 'array'),
    constraint ck_carried_items_critical_changes check (jsonb_typeof(critical_changes) = 'array'),
    constraint ck_carried_items_settled check (
        num_nulls(settle_reason, settled_by, settled_at) in (0, 3) and (chosen_anchor_id is null or settled_at is not null)
    )
);
create index ix_carried_items_settled_by on carried_items (settled_by);
grant select, insert, update, delete on carried_items to clinnexus_runtime;
create policy pl_carried_items_workspace on carried_items
    using (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid)
    with check (workspace_id = nullif(current_setting('clinnexus.workspace_id', true), '')::uuid);
create policy pl_carried_items_owner on carried_items to current_user
    using (current_setting('clinnexus.owner_at_work', true) = 'on')
    with check (current_setting('clinnexus.owner_at_work', true) = 'on');
alter table carried_items enable row level security, force row level security;
--rollback drop table carried_items;
