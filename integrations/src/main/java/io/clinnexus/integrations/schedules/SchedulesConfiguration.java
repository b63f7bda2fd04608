package io.clinnexus.integrations.schedules;

import io.clinnexus.domain.facts.soa.ScheduleWorkbookWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the writer of schedules as workbooks. */
@Configuration(proxyBeanMethods = false)
public class SchedulesConfiguration {

  /** Office Open XML. */
  @Bean
  @ConditionalOnMissingBean
  public ScheduleWorkbookWriter scheduleWorkbookWriter() {
    return new XlsxScheduleWorkbookWriter();
  }
}
