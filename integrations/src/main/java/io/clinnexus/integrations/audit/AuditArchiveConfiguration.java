package io.clinnexus.integrations.audit;

import io.clinnexus.domain.auditlog.HeadArchive;
import io.clinnexus.domain.auditlog.HeadSigner;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Keeps the heads of the audit chain and their key in {@code clinnexus.audit.directory}. */
@Configuration(proxyBeanMethods = false)
public class AuditArchiveConfiguration {

  /** A folder of text files; a relative one is below the working directory. */
  @Bean
  @ConditionalOnMissingBean
  public HeadArchive headArchive(
      @Value("${clinnexus.audit.directory:.clinnexus/audit}") Path directory) {
    return new FileHeadArchive(directory);
  }

  /** The keys are read, or made, when the first head is signed or checked. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  public HeadSigner headSigner(
      @Value("${clinnexus.audit.directory:.clinnexus/audit}") Path directory) {
    return Ed25519HeadSigner.in(directory.toAbsolutePath().normalize());
  }
}
