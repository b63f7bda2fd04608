package io.clinnexus.domain.studies;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit entries of studies, documents and versions, in the shapes of the audit log. */
final class StudyAudit {

  private StudyAudit() {}

  static AuditEntry created(Study study, Actor actor) {
    return created(
        actor,
        "study",
        study.id().value(),
        Map.of(
            "study_code", study.code(),
            "title", study.title(),
            "status", study.status().code()));
  }

  static AuditEntry created(Document document, Actor actor) {
    return created(
        actor,
        "document",
        document.id().value(),
        Map.of(
            "doc_type", document.type().code(),
            "title", document.title(),
            "lifecycle_status", document.lifecycleStatus().code()));
  }

  static AuditEntry created(DocumentVersion version, Actor actor) {
    Map<String, @Nullable Object> after = new TreeMap<>();
    after.put("version_label", version.label());
    after.put("effective_date", version.effectiveDate().map(Object::toString).orElse(null));
    after.put("ingestion_status", version.status().code());
    return created(actor, "document_version", version.id().value(), after);
  }

  static AuditEntry uploaded(
      DocumentVersion before, DocumentVersion after, FileStore files, Actor actor) {
    return new AuditEntry(
        actor,
        "upload",
        "document_version",
        after.id().value().toString(),
        Optional.of(OpaqueJson.of(fileState(before, files))),
        Optional.of(OpaqueJson.of(fileState(after, files))));
  }

  private static AuditEntry created(
      Actor actor, String entityType, UUID id, Map<String, ? extends @Nullable Object> after) {
    return new AuditEntry(
        actor,
        "create",
        entityType,
        id.toString(),
        Optional.empty(),
        Optional.of(OpaqueJson.of(after)));
  }

  private static Map<String, @Nullable Object> fileState(DocumentVersion version, FileStore files) {
    Map<String, @Nullable Object> state = new TreeMap<>();
    state.put("ingestion_status", version.status().code());
    state.put("source_file_uri", version.sourceFile().map(f -> files.uri(f.sha256())).orElse(null));
    state.put("source_sha256", version.sourceFile().map(f -> f.sha256().hex()).orElse(null));
    state.put("size_bytes", version.sourceFile().map(SourceFile::sizeBytes).orElse(null));
    state.put("filename", version.sourceFile().map(SourceFile::fileName).orElse(null));
    return state;
  }
}
