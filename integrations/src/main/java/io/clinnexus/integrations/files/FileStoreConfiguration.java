package io.clinnexus.integrations.files;

import io.clinnexus.domain.studies.FileStore;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the store for original files in the folder {@code clinnexus.files.directory}. */
@Configuration(proxyBeanMethods = false)
public class FileStoreConfiguration {

  /** A local folder; a relative one is below the working directory. */
  @Bean
  @ConditionalOnMissingBean
  public FileStore fileStore(
      @Value("${clinnexus.files.directory:.clinnexus/files}") Path directory) {
    return new LocalFileStore(directory);
  }
}
