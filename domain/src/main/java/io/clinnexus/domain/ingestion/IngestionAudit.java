package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audit entries of ingestion, in the shapes of the audit log. */
final class IngestionAudit {

  private IngestionAudit() {}

  static AuditEntry entry(
      Actor actor,
      String action,
      DocumentVersionId versionId,
      IngestionStatus before,
      IngestionStatus after,
      Map<String, ? extends @Nullable Object> details) {
    Map<String, @Nullable Object> afterState = new TreeMap<>(details);
    afterState.put("ingestion_status", after.code());
    return new AuditEntry(
        actor,
        action,
        "document_version",
        versionId.value().toString(),
        Optional.of(OpaqueJson.of(Map.of("ingestion_status", before.code()))),
        Optional.of(OpaqueJson.of(afterState)));
  }
}
