--liquibase formatted sql

-- Revision 0004: the language of a document version.

--changeset clinnexus:0004-01-create-type-document-language
create type document_language as enum ('ru', 'en', 'mixed', 'unknown');
--rollback drop type document_language;

--changeset clinnexus:0004-02-add-document-language
--comment: Lossy: the rollback drops the detected languages.
alter table document_versions
    add column document_language document_language not null default 'unknown';
--rollback alter table document_versions
--rollback     drop column document_language;
