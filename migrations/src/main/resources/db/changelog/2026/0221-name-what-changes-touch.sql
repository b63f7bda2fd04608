--liquibase formatted sql

-- squawk-ignore-file constraint-missing-not-valid, disallowed-unique-constraint
-- The list of impact items is short, and nothing wrote to it before this revision.

-- Revision 0221: impact items name what exactly is touched in a section, where that stands, and what a person decided.

--changeset clinnexus:0221-01-name-what-is-touched
alter table impact_items
    add column subject_kind text not null default 'section',
    add column subject text not null default '',
    add column affected_anchor_ids text[] not null default '{}',
    add column decision_reason text,
    add column decided_by uuid,
    add column decided_at timestamp with time zone;
alter table impact_items
    add constraint ck_impact_items_subject check (
        subject_kind in ('section', 'fact', 'schedule', 'generated_section', 'passage')
        and (subject = '') = (subject_kind = 'section')
        and char_length(subject) <= 500
    ) not valid;
alter table impact_items
    add constraint ck_impact_items_decision check (
        num_nulls(decision_reason, decided_by, decided_at) in (0, 3)
        and char_length(decision_reason) between 1 and 2000
    ) not valid;
alter table impact_items
    add constraint fk_impact_items_decided_by_users foreign key (decided_by) references users (id) on delete restrict not valid;
--rollback alter table impact_items
--rollback     drop column subject_kind, drop column subject, drop column affected_anchor_ids,
--rollback     drop column decision_reason, drop column decided_by, drop column decided_at;

--changeset clinnexus:0221-02-validate-what-is-touched
alter table impact_items
    validate constraint ck_impact_items_subject,
    validate constraint ck_impact_items_decision,
    validate constraint fk_impact_items_decided_by_users;
--rollback alter table impact_items
--rollback     drop constraint ck_impact_items_subject,
--rollback     drop constraint ck_impact_items_decision,
--rollback     drop constraint fk_impact_items_decided_by_users,
--rollback     add constraint ck_impact_items_subject check (
--rollback         subject_kind in ('section', 'fact', 'schedule', 'generated_section', 'passage')
--rollback         and (subject = '') = (subject_kind = 'section')
--rollback         and char_length(subject) <= 500
--rollback     ) not valid,
--rollback     add constraint ck_impact_items_decision check (
--rollback         num_nulls(decision_reason, decided_by, decided_at) in (0, 3)
--rollback         and char_length(decision_reason) between 1 and 2000
--rollback     ) not valid,
--rollback     add constraint fk_impact_items_decided_by_users foreign key (decided_by) references users (id) on delete restrict not valid;

--changeset clinnexus:0221-03-index-deciders runInTransaction:false
drop index concurrently if exists ix_impact_items_decided_by;
create index concurrently ix_impact_items_decided_by on impact_items (decided_by);
--rollback drop index concurrently if exists ix_impact_items_decided_by;

--changeset clinnexus:0221-04-unique-by-subject
--comment: Going back, items that are not about a section as a whole are deleted. Lossy: they come back when the impact is computed again, undecided.
alter table impact_items
    drop constraint uq_impact_items_event_type_section,
    add constraint uq_impact_items_event_type_section_subject
        unique (change_event_id, affected_doc_type, affected_target_section, subject_kind, subject);
--rollback delete from impact_items where subject_kind <> 'section';
--rollback alter table impact_items
--rollback     drop constraint uq_impact_items_event_type_section_subject,
--rollback     add constraint uq_impact_items_event_type_section unique (change_event_id, affected_doc_type, affected_target_section);
