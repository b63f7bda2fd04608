package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.CitationPolicy;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.types.Jsonb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of target_section_contracts. */
record SectionContractRow(
    UUID id,
    UUID workspaceId,
    DocumentType docType,
    String targetSection,
    String title,
    Jsonb requiredFactsJson,
    Jsonb allowedSourcesJson,
    Jsonb retrievalRecipeJson,
    Jsonb qcRulesetJson,
    CitationPolicy citationPolicy,
    int version,
    boolean isActive,
    Instant createdAt,
    @Nullable String viewKey) {}
