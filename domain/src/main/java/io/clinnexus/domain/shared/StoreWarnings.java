package io.clinnexus.domain.shared;

import java.util.List;

/** What the database was found to lack when the application started, although it can serve. */
public interface StoreWarnings {

  /** One sentence each, without secrets; empty when all is well. */
  List<String> list();
}
