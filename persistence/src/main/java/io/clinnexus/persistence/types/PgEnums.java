package io.clinnexus.persistence.types;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.generation.GenerationStatus;
import io.clinnexus.domain.generation.QcStatus;
import io.clinnexus.domain.sections.CitationPolicy;
import io.clinnexus.domain.sections.MappedBy;
import io.clinnexus.domain.sections.SectionMapStatus;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentLifecycleStatus;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.StudyStatus;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.type.TypeHandler;

/** The enums that are types of the database, each with the name of its type. */
public enum PgEnums {
  ANCHOR_CONTENT_TYPE("anchor_content_type", AnchorContentType.class),
  CITATION_POLICY("citation_policy", CitationPolicy.class),
  CONFLICT_SEVERITY("conflict_severity", ConflictSeverity.class),
  CONFLICT_STATUS("conflict_status", ConflictStatus.class),
  DOCUMENT_LANGUAGE("document_language", DocumentLanguage.class),
  DOCUMENT_LIFECYCLE_STATUS("document_lifecycle_status", DocumentLifecycleStatus.class),
  DOCUMENT_TYPE("document_type", DocumentType.class),
  EVIDENCE_ROLE("evidence_role", EvidenceRole.class),
  FACT_STATUS("fact_status", FactStatus.class),
  INGESTION_STATUS("ingestion_status", IngestionStatus.class),
  SECTION_MAP_MAPPED_BY("section_map_mapped_by", MappedBy.class),
  SECTION_MAP_STATUS("section_map_status", SectionMapStatus.class),
  GENERATION_STATUS("generation_status", GenerationStatus.class),
  IMPACT_STATUS("impact_status", ImpactStatus.class),
  QC_STATUS("qc_status", QcStatus.class),
  RECOMMENDED_ACTION("recommended_action", RecommendedAction.class),
  SOURCE_ZONE("source_zone", SourceZone.class),
  STUDY_STATUS("study_status", StudyStatus.class),
  TASK_STATUS("task_status", TaskStatus.class),
  TASK_TYPE("task_type", TaskType.class),
  WORKSPACE_ROLE("workspace_role", Role.class);

  private final String typeName;
  private final Class<? extends Coded> enumClass;

  PgEnums(String typeName, Class<? extends Coded> enumClass) {
    this.typeName = typeName;
    this.enumClass = enumClass;
  }

  /** The name of the type in the database. */
  public String typeName() {
    return typeName;
  }

  /** The labels in the order of the type. */
  public List<String> labels() {
    return Arrays.stream(enumClass.getEnumConstants()).map(Coded::code).toList();
  }

  /** The Java enum. */
  Class<? extends Coded> enumClass() {
    return enumClass;
  }

  /** Sends an array of the enum as an array of the type. */
  TypeHandler<Coded[]> arrayHandler() {
    return new ArrayTypeHandler<>(
        typeName,
        values -> Arrays.stream(values).map(Coded::code).toArray(String[]::new),
        elements -> {
          throw new UnsupportedOperationException("no query returns an array of " + typeName);
        });
  }
}
