package io.clinnexus.domain.zones;

import io.clinnexus.domain.studies.DocumentType;

/** The zone rules of every document type; never fails, each type has at least the generic rules. */
public interface ZoneRuleBooks {

  /** The rules for documents of this type. */
  ZoneRuleBook forType(DocumentType documentType);
}
