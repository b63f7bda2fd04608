--liquibase formatted sql

-- Revision 0018: document types of a topic; how likely a topic is in a zone.

--changeset clinnexus:0018-01-add-topic-applicable-to
--comment: Lossy: the rollback drops the document types of all topics.
alter table topics
    add column applicable_to_json jsonb not null default '[]'::jsonb;
--rollback alter table topics
--rollback     drop column applicable_to_json;

--changeset clinnexus:0018-02-create-topic-applicable-to-index
create index ix_topics_applicable_to_json on topics using gin (applicable_to_json);
--rollback drop index ix_topics_applicable_to_json;

--changeset clinnexus:0018-03-create-topic-zone-priors
create table topic_zone_priors (
    id uuid not null default gen_random_uuid(),
    topic_key text not null,
    doc_type document_type not null,
    zone_key text not null,
    weight double precision not null,
    notes text,
    created_at timestamptz not null default now(),
    constraint pk_topic_zone_priors primary key (id),
    constraint uq_topic_zone_priors_topic_doc_zone unique (topic_key, doc_type, zone_key)
);
create index ix_topic_zone_priors_doc_type on topic_zone_priors (doc_type);
create index ix_topic_zone_priors_topic_doc_type on topic_zone_priors (topic_key, doc_type);
create index ix_topic_zone_priors_topic_key on topic_zone_priors (topic_key);
--rollback drop table topic_zone_priors;
