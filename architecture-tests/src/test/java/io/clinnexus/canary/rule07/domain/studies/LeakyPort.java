package io.clinnexus.canary.rule07.domain.studies;

import org.springframework.beans.factory.BeanFactory;

interface LeakyPort {
  BeanFactory beans();
}
